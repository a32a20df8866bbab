### Derechos. Cada mensaje se oye solo si una persona con nombre aprobó exactamente este texto (reviews.toml).

rights-notice = Esta es información general, no asesoría legal. Las leyes cambian. Consulte a un abogado.

rights-core-now =
    Mantenga la calma. No corra. No empuje ni pelee. Mantenga las manos donde se puedan ver.
    Puede decir: Quiero guardar silencio. Quiero un abogado.
    No mienta. No muestre papeles falsos. No firme nada.
    Si está en casa, mantenga la puerta cerrada, y pida una orden firmada por un juez.
    Diga: No doy permiso para que registren nada.

rights-not-available = En este momento no podemos darle nuestro mensaje sobre sus derechos.
