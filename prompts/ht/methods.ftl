### Yon apèl pou verifye yon nimewo: èske se telefòn yon volontè? Nou pa di anyen sou okenn rapò.

prove-greeting =
    Se { $name }. Yon moun ban nou nimewo sa a, pou nou rele ou kòm volontè.
    Si se sa, peze 1.
    Si se pa sa, peze 2, epi nou p ap janm rele ankò.
prove-yes = Mèsi. N ap rele ou nan nimewo sa a. Orevwa.
prove-no = Mèsi. Nou efase nimewo sa a, epi nou p ap janm rele l ankò. Orevwa.
prove-goodbye = Mèsi. Orevwa.
