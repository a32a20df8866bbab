### Una llamada para comprobar un teléfono: se le pregunta a quien contesta si es de un voluntario. Borrador de máquina.

prove-greeting =
    Le llama { $name }. Alguien nos dio este número, para llamarle como parte de los voluntarios.
    Si es correcto, oprima 1.
    Si no, oprima 2, y nunca más llamaremos.
prove-yes = Gracias. Le llamaremos a este número. Adiós.
prove-no = Gracias. Ya borramos este número, y nunca más llamaremos aquí. Adiós.
prove-goodbye = Gracias. Adiós.
