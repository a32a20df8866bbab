### The door for our own people, and behind it the phone studio: a coordinator records by telephone what the line says. $name: the line's name.

## To the telephone of a volunteer or coordinator, before anything else.
staff-menu =
    This is { $name }. We know this telephone.
    For the volunteers' desk, press 1.
    To go on as a caller, press 2.
## To a coordinator, after the PIN.
staff-choose =
    For reports and shifts, press 1.
    To record what the line says, press 2.
studio-pin = Press the six numbers of your PIN.
studio-pin-wrong = That PIN is not right.
studio-locked = There were too many wrong PINs. Try again in an hour. Goodbye.

studio-which = Which language will you record?
studio-language-line = For { $language }, press { $key }.
studio-more = For more languages, press { $key }.

## $number, $total: which text this is, and of how many that are still missing. $id: its name in the lists.
studio-text = Text { $number } of { $total }: { $id }.
studio-in-english = In English:
studio-read-this = Read this:
studio-text-menu =
    To record it, press 1.
    For the next text, press 2.
    To hear it again, press star.
    To stop for today, press 3.
studio-record = Speak after the tone. When you are done, press 1.
studio-wait = One moment. We are preparing the recording.
studio-late = The recording has not reached us yet.
studio-listen = This is how it sounds.
studio-keep-menu =
    To keep it, press 1.
    To record it again, press 2.
studio-kept = Kept.
## The home folder cannot be written.
studio-cannot-keep = It cannot be kept: there is a problem with the line's computer. Tell the person who looks after it.
studio-all-done = Every text in this language is recorded. Thank you.
studio-goodbye = Thank you. Goodbye.

## Why a recording cannot be used.
studio-no-speech = We heard no speech.
studio-too-quiet = It is too quiet. Hold the telephone closer.
studio-too-loud = It is too loud and distorted. Hold the telephone farther away.
studio-noise = There is too much hum or noise. Try a quieter place.
studio-too-short = It is too short for this text. Perhaps a part is missing.
studio-too-long = It is too long for this text. Speak without pauses.
