### A própria ligação: saudação, menus, a pessoa atrás do 0, o que se diz quando algo dá errado.
### Rascunho de máquina: ainda não foi lido por uma pessoa. Tratamento: "você".
### Sem "obrigado" nem "obrigada": a voz muda, e quem grava também. Por isso "agradecemos".

line-name = a linha comunitária

language-line = Para português, aperte { $key }.
language-more = Português: { $key }.

greeting = Aqui é { $name }.
main-urgent = Se tem agentes com você agora, aperte 1.
assurance = É de graça. Não somos governo, nem polícia, nem 9 1 1. Não pedimos nomes.
## "Relatar" e "relato", nunca "denunciar" nem "denúncia": isso é com a polícia e já acusa alguém.
main-menu =
    Para relatar o que viu, aperte 2.
    Se levaram alguém, aperte 3.
    Para ouvir seus direitos, aperte 4.
    Para verificar um boato, aperte 5.
    Para falar com uma pessoa, aperte 0.
main-menu-short =
    Para relatar o que viu, aperte 2.
    Se levaram alguém, aperte 3.
    Para ouvir seus direitos, aperte 4.

surge-greeting = Muita gente está ligando. Para ouvir o que já verificamos, aperte 5.

## Quem não conhece "jogo da velha" no telefone conhece "hashtag".
keys-everywhere = A qualquer momento: asterisco repete; jogo da velha, ou hashtag, volta; 0 chama uma pessoa.

main-remembered = Para outro idioma, aperte jogo da velha. Para esquecermos o seu idioma, aperte 8.
language-forgotten = Pronto. Esquecemos o seu idioma.

after-rights =
    Para relatar o que está vendo, aperte 1.
    Para ouvir isto de novo, aperte asterisco.
    Para ir ao menu principal, aperte 2.

emergency-line = Em uma emergência, ligue para o 9 1 1. Você não precisa dar o seu nome.
legal-help-line = Para ajuda jurídica, ligue para { $legal }. De novo: { $legal }.

taken-intro = Sentimos muito que isso tenha acontecido.
taken-find = Para ouvir como encontrar uma pessoa, aperte { $key }.
taken-numbers = Para ouvir números de telefone que ajudam, aperte { $key }.
taken-leave = Para deixar um recado gravado, aperte { $key }.
taken-message = Fale depois do sinal. Diga onde aconteceu e quando. Só diga um nome se essa pessoa ou a família quiser ajuda. Quando terminar, aperte 1 ou fique em silêncio.
taken-saved = Agradecemos. As pessoas que ajudam famílias vão ouvir isto, e mais ninguém.
taken-callback =
    Um voluntário pode ligar de volta para o número de onde você está ligando? Guardamos o número trancado, e só para isso.
    Se sim, aperte 1.
    Se não, aperte 2.

person-looking = Estamos ligando para um voluntário. { $minutes ->
    [one] Pode levar um minuto.
   *[other] Pode levar { $minutes } minutos.
} Por favor, fique na linha. Se preferir deixar um recado gravado, aperte 1.
person-wait = Por favor, espere. Ainda estamos ligando. Se preferir deixar um recado gravado, aperte 1.
person-found = Um voluntário atendeu.
person-other-language = Talvez este voluntário não fale bem o seu idioma. Por favor, fale devagar.
person-ended =
    A ligação com o voluntário terminou.
    Para relatar o que viu, aperte 1.
    Para ir ao menu principal, aperte 2.

person-menu =
    Nenhum voluntário pode atender agora.
    Para deixar um recado gravado, aperte 1. Ligamos para um voluntário assim que você terminar.
    Para ir ao menu principal, aperte 2.
person-message = Fale depois do sinal. Diga o que está acontecendo e onde. Quando terminar, aperte 1 ou fique em silêncio.

no-keys-message = Não ouvimos nenhuma tecla. Se você não consegue apertar teclas, fale depois do sinal. O recado será gravado, e um voluntário vai ouvir. Para parar, desligue.

nothing-recorded = Não ouvimos nada. Você pode ligar de novo a qualquer momento.
goodbye = Agradecemos. Cuide-se. Até logo.

retry-wrong-key = Essa tecla não faz nada aqui. Por favor, ouça mais uma vez.
retry-silence = Não tenha pressa. Aqui estão as opções de novo.
retry-last = Vamos tentar mais uma vez. Aperte uma tecla. Para falar com uma pessoa, aperte 0.
retry-digits = Por favor, digite os números de novo, um por um.
retry-digits-last = Digite os números devagar. Se não funcionar, espere, e nós continuamos.
retry-recording = Não ouvimos você. Fale depois do sinal.
retry-recording-last = Ainda não ouvimos você. Fale depois do sinal, ou aperte 7 para continuar.

one-moment = Um momento, por favor.
cannot-now = Sentimos muito. Alguma coisa não está funcionando. Em uma emergência, ligue para o 9 1 1. Você pode deixar um recado depois do sinal. Ele será gravado, e um voluntário vai ouvir.
call-again = Por favor, ligue de novo daqui a alguns minutos.

sample-notice = Esta é uma amostra para uma demonstração. Ela não foi conferida.
