### The verifier's side: what a volunteer hears when the phone rings at four in the morning.

## Nothing of the report is said before a key is pressed: a voicemail box must learn nothing. $name: the line's name.
page-greeting =
    This is { $name }. A report is waiting to be checked.
    To take it, press 1.
    If you cannot, press 2.
page-again =
    This is { $name }. You took report { $number }. Can you say what it was?
    To give your answer, press 1.
    If you need more time, press 2.
    To hand it to somebody else, press 0.
page-passed = Thank you. We will ask somebody else.
page-gone = Thank you. Nobody needs to check this report any more.
page-taken = Thank you. { $who } has already taken this report.
page-more-time = Good. We will call you again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.

## One sentence a fact; what is not known is not said. $zip is read digit by digit.
facts-number = You have report { $number }.
facts-zip = ZIP code { $zip }.
facts-age = { $minutes ->
    [0] It came in just now.
    [one] It came in one minute ago.
   *[other] It came in { $minutes } minutes ago.
}
facts-now = { $value ->
    [now] It was happening at that moment.
    [left] They had already left.
   *[unsure] The caller was not sure if it was still going on.
}
facts-saw = { $value ->
    [saw] The caller saw it.
   *[told] The caller heard it from somebody else.
}
## $value: "1-2", "3-5", "6-10", "11-" or unsure. A key of a choice cannot begin with a digit, so 1-2 is written from-1-to-2.
facts-agents = { $value ->
    [from-1-to-2] One or two agents.
    [from-3-to-5] Three to five agents.
    [from-6-to-10] Six to ten agents.
    [from-11] More than ten agents.
   *[unsure] The number of agents is not known.
}
facts-nothing = The caller gave no details by key.
facts-language = The caller spoke { $language }.
facts-incomplete = The caller hung up before the end.
facts-callback = The caller may be called back. The coordinator has the number.
facts-no-recording = The caller did not want to be recorded.
facts-recording-waits = The recording is still on its way.

## Before each of the caller's own recordings.
heard-place = Where it is, in the caller's voice.
heard-activity = What they are doing.
heard-uniforms = Clothes and vehicles.
heard-message = The caller's message.

## Before the machine's transcript is read.
transcript-notice = This is what the computer understood. It can be wrong.
transcript-none = There is no text of this recording.
transcript-end = End of the text.

## With every dispatch, briefly.
observer-rules = Go only if you want to and it is safe. Stay in public places and keep your distance. If told to move back, move back. Touch nobody, block nothing, follow no car, stream nothing.

decide-menu =
    If you know what it was, press 1.
    To go and check, press 2. We will call you back.
    To hear the computer's text, press 3.
    To hear it all again, press star.
    To hand it to somebody else, press 0.

verdict-menu =
    What was it?
    Immigration agents, press 1.
    Something else, press 2.
    Nothing there, press 3.
    You cannot tell, press 4.
what-it-was-menu =
    What was it really?
    City police or a sheriff, press 1.
    Other officers or court papers, press 2.
    Fire or ambulance, press 3.
    Workers or guards, press 4.
    Anything else, press 5.

## Read back, so that a wrong key is noticed.
verdict-done = { $verdict ->
    [confirmed] Written down: immigration agents.
    [not_immigration_enforcement] Written down: it was something else.
    [nothing_found] Written down: nothing was there.
   *[unable_to_verify] Written down: it could not be told.
} To change it, press 1. Thank you. You can hang up.
verdict-goodbye = Thank you. Goodbye.

## A text message: nothing of the report, it is read on locked screens. At most one segment. $name: the line's name.
text-report-waiting = { $name }: a report is waiting. We are calling you now.
