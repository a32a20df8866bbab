### Rights. Each message is played only when a named reviewer has approved exactly this text (reviews.toml).

## Once a call, before the first rights message.
rights-notice = This is general information, not legal advice. Laws change. Ask a lawyer.

rights-core-now =
    Stay calm. Do not run. Do not push or fight. Keep your hands where they can be seen.
    You can say: I want to stay silent. I want a lawyer.
    Do not lie. Do not show false papers. Do not sign anything.
    If you are at home, keep the door closed, and ask for a warrant signed by a judge.
    Say: I do not agree to a search.

## When the text above may not be played.
rights-not-available = We cannot play our rights message right now.
