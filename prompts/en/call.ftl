### The call itself: greeting, menus, the person behind 0, what is said when something goes wrong.

## Who runs the line. A deployment replaces this with its own name (setting HOTLINE_NAME).
line-name = the community hotline

## Said in this language's own voice in the language menu. $key: the key to press. Three or four words: the others wait.
language-line = For English, press { $key }.
## The same for a language of the next page, in as few words as can be: its name and the key.
language-more = English: { $key }.

## The first words. $name: who runs the line.
greeting = This is { $name }.
## Right after it, before anything else: whoever is in danger waits for nothing.
main-urgent = If agents are with you now, press 1.
## At most 6 seconds, once.
assurance = It is free. Not the government, not police, not 9 1 1. No names asked.
main-menu =
    To report what you saw, press 2.
    If someone was taken, press 3.
    For your rights, press 4.
    To check a rumour, press 5.
    For a person, press 0.
## The same while very many people call.
main-menu-short =
    To report what you saw, press 2.
    If someone was taken, press 3.
    For your rights, press 4.

## In place of "assurance" while very many people call.
surge-greeting = Many people are calling. To hear what we have checked, press 5.

## Once, the first time, after a menu that has all three keys.
keys-everywhere = At any time: star repeats, pound goes back, 0 is a person.

## Only to a caller whose language we remember from an earlier call.
main-remembered = For another language, press pound. To make us forget your language, press 8.
language-forgotten = Done. We have forgotten your language.

after-rights =
    To report what you see, press 1.
    To hear this again, press star.
    To go to the main menu, press 2.

## $name, $legal: the operator's legal help number, read digit by digit.
emergency-line = In an emergency, call 9 1 1. You do not have to give your name.
legal-help-line = For legal help, call { $legal }. Again: { $legal }.

## Somebody was taken. Each line is said only where it leads to something.
taken-intro = We are sorry that this happened.
taken-find = To hear how to find a person, press { $key }.
taken-numbers = For telephone numbers that help, press { $key }.
taken-leave = To leave a message that is recorded, press { $key }.
taken-message = Speak after the tone. Say where it happened, and when. Say a name only if that person or the family wants help. When you are done, press 1 or stay silent.
## After that message.
taken-saved = Thank you. The people who help families will hear this, and nobody else.
## Then, whether they may be rung.
taken-callback =
    May a volunteer call you back at the number you are calling from? We keep it locked, and only for this.
    For yes, press 1.
    For no, press 2.

## The person behind 0: a volunteer's telephone is rung while the caller waits. $minutes: how long it takes at most.
person-looking = We are calling a volunteer. { $minutes ->
    [one] It can take one minute.
   *[other] It can take { $minutes } minutes.
} Please stay on the line. To leave a message instead, press 1.
person-wait = Please wait. We are still calling. For a message instead, press 1.
person-found = A volunteer is here.
## Before that, where the volunteer does not speak the caller's language.
person-other-language = This volunteer may not speak your language well. Please speak slowly.
person-ended =
    The call with the volunteer has ended.
    To report what you saw, press 1.
    To go to the main menu, press 2.

## Nobody could come.
person-menu =
    No volunteer can come to the phone right now.
    To leave a message that is recorded, press 1. A volunteer is called as soon as you finish.
    To go to the main menu, press 2.
person-message = Speak after the tone. Say what is happening and where. When you are done, press 1 or stay silent.

## A caller who presses no key at all, three times.
no-keys-message = We hear no key. If you cannot press keys, speak after the tone. It will be recorded, and a volunteer will hear it. To stop, hang up.

nothing-recorded = We heard nothing. You can call again at any time.
goodbye = Thank you. Take care. Goodbye.

## Second try after a wrong key, second try after silence, last try.
retry-wrong-key = That key does nothing here. Please listen once more.
retry-silence = Take your time. Here are the choices again.
retry-last = Let us try once more. Press one key. For a person, press 0.
retry-digits = Please press the numbers again, one by one.
retry-digits-last = Press the numbers slowly. If it does not work, wait, and we go on.
retry-recording = We did not hear you. Speak after the tone.
retry-recording-last = We still did not hear you. Speak after the tone, or press 7 to go on.

## Spoken when something inside is slow or broken, never a silence.
one-moment = One moment, please.
cannot-now = We are sorry. Something is not working. In an emergency, call 9 1 1. You can leave a message after the tone. It will be recorded, and a volunteer will hear it.
call-again = Please call again in a few minutes.

## Before any text that no reviewer has approved. Demonstrations only.
sample-notice = This is a sample for a demonstration. It has not been checked.
