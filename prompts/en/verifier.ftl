### The verifier's side: what a volunteer hears when the phone rings at four in the morning.

## Nothing of the report is said before a key is pressed: a voicemail box must learn nothing. $name: the line's name.
page-greeting =
    This is { $name }. A report is waiting to be checked.
    To take it, press 1.
    If you cannot, press 2.
page-again =
    This is { $name }. You took report { $number }.
    To say what it was, press 1.
    For more time, press 2.
    To hear it again, press 3.
    If you are there now, press 6.
    To hand it on, press 0.
## They took it by text. Nothing of the report is said before a key is pressed. $number: the report's.
page-tell =
    This is { $name }. You took report { $number }.
    To hear it, press 1.
    To hand it on, press 0.
## In place of it, when the caller has called again about it.
page-news =
    This is { $name }. There is something new about report { $number }, which you took.
    To hear it, press 3.
    To say what it was, press 1.
    For more time, press 2.
    To hand it on, press 0.
page-withdrawn =
    This is { $name }. The caller has withdrawn report { $number }, which you took. Nobody needs to check it any more.
    If you have heard this, press 1.
page-passed = Thank you. We will ask somebody else.
page-gone = Thank you. Nobody needs to check this report any more.
page-taken = Thank you. { $who } has already taken this report.
page-more-time = Good. We will call you again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.

## Somebody goes to look. Two keys are awaited; silence, or 7, passes it over.
page-eta = In how many minutes can you be there? Press two digits, such as 1 5. To skip, press 7.
page-eta-wrong = We need between 1 and 99 minutes.
## $minutes: from now until we call them again; some time after they want to be there.
page-on-the-way = Good. You are on the way. We will call you in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
page-there = Written down: you are there. We will call you in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.

## First the number; then, where they apply, these; then what is known, in one sentence (salute.ftl); then the rest of these.
facts-number = You have report { $number }.
## First of all.
facts-urgent = It is urgent: the caller said that agents were there.
facts-danger = The caller did not feel safe.
facts-added = The caller called again later.
facts-withdrawn = The caller has withdrawn this report.
facts-saw = { $value ->
    [saw] The caller saw it.
   *[told] The caller heard it from somebody else.
}
facts-photo = { $value ->
    [own] The caller has a photo or a video.
    [others] Somebody else has a photo or a video.
   *[no] There is no photo.
}

## Before what the computer drew from the caller's own words, which is never what a key has already said: words of salute.ftl follow.
facts-heard = From the caller's words, as the computer understood them:
facts-perhaps = The computer is not sure of this:
facts-nothing = The caller gave no details by key.
facts-language = The caller spoke { $language }.
facts-incomplete = The caller hung up before the end.
facts-callback = The caller may be called back. The coordinator has the number.
facts-outcome = The caller waits for our call, to hear what it was.
facts-no-recording = The caller did not want to be recorded.
facts-recording-waits = The recording is still on its way.

## Before each of the caller's own recordings.
heard-place = Where it is, in the caller's voice.
heard-activity = What they are doing.
heard-uniforms = Clothes and vehicles.
heard-message = The caller's message.
heard-taken_who = Who was taken, and how to reach the family.
heard-added = What the caller added.
heard-reply = The caller's answer to your question.
heard-question = The question that a volunteer asked.
heard-what_it_was = What a volunteer said it was.

## Before the machine's transcript is read.
transcript-notice = This is what the computer understood. It can be wrong.
transcript-none = There is no text of this recording.
transcript-no-model = The computer does not understand { $language }. Please listen to the recording.
transcript-nothing = The computer understood no words here. Please listen to the recording.
transcript-weak = The computer understood this badly. Please listen to the recording.
## Said in the middle of a text, in the language of the text, before words that the computer was not sure of.
transcript-unsure = perhaps:
transcript-corrected = A person listened, and wrote this:
transcript-end = End of the text.

## With every dispatch, briefly.
observer-rules = Go only if you want to and it is safe. Stay in public places and keep your distance. If told to move back, move back. Touch nobody, block nothing, follow no car, stream nothing.

## Short: it is heard at four in the morning. Every key of decide-more counts here, too.
decide-menu =
    If you know what it was, press 1.
    To go and check, press 2.
    For the caller's voice, press 5.
    For more, press 9.
    To hand it on, press 0.
## After it, for somebody who has said that they go and look.
decide-there = If you are there now, press 6.
## Behind 9.
decide-more =
    For the computer's text, press 3.
    To ask the caller, press 4.
    If you are there now, press 6.
    To hear all again, press 7.
    To go back, press pound.
## After it, where there is more than one report of the same thing.
decide-others = For the other reports of it, press 8.

verdict-menu =
    What was it?
    Immigration agents, press 1.
    Something else, press 2.
    Nothing there, press 3.
    You cannot tell, press 4.
    A prank, a threat, or hate, press 5.
## Behind 5.
abuse-menu =
    A prank, or a call by mistake, press 1.
    A threat, press 2. We keep it, and tell the coordinator.
    It only accuses somebody because of their papers, press 3. We erase it now.
what-it-was-menu =
    What was it really?
    City police or a sheriff, press 1.
    Other officers or court papers, press 2.
    Fire or ambulance, press 3.
    Workers or guards, press 4.
    Anything else, press 5.

## Recorded for the line's own records, once the verdict is written down. No caller hears it.
what-it-was-record = In one sentence, what was it really? After the tone, say it, then press 1. To skip, press 7.

## Read back, so that a wrong key is noticed.
verdict-done = { $verdict ->
    [confirmed] Written down: immigration agents.
    [not_immigration_enforcement] Written down: it was something else.
    [nothing_found] Written down: nothing was there.
    [spam] Written down: a prank, a threat, or hate.
   *[unable_to_verify] Written down: it could not be told.
} To change it, press 1. Thank you. You can hang up.
verdict-goodbye = Thank you. Goodbye.

## A question to the caller, who hears it in the volunteer's own voice when they call back with their report's number.
ask-record = After the tone, ask your question, in the caller's language if you can. Do not ask for a name or for papers. Then press 1.
ask-saved = Thank you. The caller hears it if they call back.

## The follow-up team: somebody was taken, and a family may want help.
follow-greeting =
    This is { $name }. A message for the people who help families is waiting.
    To take it, press 1.
    If you cannot, press 2.
follow-again =
    This is { $name }. You took message { $number }, about somebody who was taken.
    If it is dealt with, press 1.
    If you need more time, press 2.
    To hear it again, press 3.
    To hand it to somebody else, press 0.
## They took it by text.
follow-tell =
    This is { $name }. You took message { $number }, about somebody who was taken.
    To hear it, press 1.
    To hand it on, press 0.
follow-number = You have message { $number }.
follow-rules = What you hear stays with you. Promise nothing. A lawyer gives the advice.
follow-menu =
    If it is dealt with, press 1.
    To deal with it later, press 2. We will call you back.
    For the computer's text, press 3.
    For the caller's voice, press 5.
    To hear it all again, press star.
    To hand it on, press 0.
follow-done = Written down: it is dealt with. Thank you.

## A caller waits for a person. Nothing of the caller is said or shown before a key is pressed.
transfer-greeting =
    This is { $name }. A caller who speaks { $language } is waiting to talk to somebody.
    To take the call, press 1.
    If you cannot, press 2.
transfer-rules = You will be connected now. Ask for no name and no papers. In danger: 9 1 1. To end the talk, press star.
transfer-gone = Thank you. The caller is not waiting any more.
transfer-passed = Thank you. We will ask somebody else.
transfer-after =
    The call with the caller has ended. If all was well, hang up.
    To keep this telephone from reaching volunteers for a day, press 7.
    If there was a threat, press 8. The coordinator is told.
transfer-tagged = Written down. Rights and reports stay open to that telephone. Goodbye.
transfer-goodbye = Thank you. Goodbye.
