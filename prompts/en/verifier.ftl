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
    To hear the report again, press 3.
    To hand it to somebody else, press 0.
## In place of it, when the caller has called again about it.
page-news =
    This is { $name }. There is something new about report { $number }, which you took.
    To hear it, press 3.
    To say what it was, press 1.
    If you need more time, press 2.
    To hand it to somebody else, press 0.
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

## One sentence a fact; what is not known is not said. $zip is read digit by digit.
facts-number = You have report { $number }.
facts-zip = ZIP code { $zip }.
## After the ZIP code: its town and state.
facts-town = { $town }.
facts-age = { $minutes ->
    [0] It came in just now.
    [one] It came in one minute ago.
   *[other] It came in { $minutes } minutes ago.
}
## First of all, where it applies.
facts-urgent = It is urgent: the caller said that agents were there.
facts-danger = The caller did not feel safe.
facts-added = The caller called again later.
facts-withdrawn = The caller has withdrawn this report.
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
## How long before the report they had left. A key cannot begin with a digit, so 30 is written under-30.
facts-when = { $value ->
    [under-30] They had left less than half an hour before.
    [under-120] They had left less than two hours before.
    [today] They had left earlier that day.
    [before] They had left the day before, or earlier.
   *[unsure] It is not known when they left.
}
## $value: none, single, "2-3", "4-" or unsure.
facts-vehicles = { $value ->
    [none] No vehicles of theirs.
    [single] One vehicle.
    [from-2-to-3] Two or three vehicles.
    [from-4] Four or more vehicles.
   *[unsure] The number of vehicles is not known.
}
facts-agency = { $value ->
    [police] It said police on their clothes or vehicles.
    [ice] It said ICE on their clothes or vehicles.
    [border_patrol] It said Border Patrol on their clothes or vehicles.
    [sheriff] It said sheriff on their clothes or vehicles.
    [other] It said something else, or nothing, on their clothes or vehicles.
   *[unsure] The caller could not read the words on their clothes or vehicles.
}
facts-taken = { $value ->
    [yes] The caller says that somebody was taken away.
    [no] Nobody was taken away.
   *[unsure] The caller does not know if anyone was taken away.
}
facts-photo = { $value ->
    [own] The caller has a photo or a video.
    [others] Somebody else has a photo or a video.
   *[no] There is no photo.
}

## What the computer drew from the caller's own words; never what a key has already said. The sentences above and below follow.
facts-heard = From the caller's words, as the computer understood them:
facts-perhaps = The computer is not sure of this:
## $place: the name of a street, a square, a shop, as people there write it.
facts-place = Place: { $place }.
facts-activity = { $value ->
    [knocking] They were knocking on doors.
    [stopping_cars] They were stopping cars.
    [checkpoint] There was a checkpoint.
    [arresting] They were holding somebody.
    [asking_papers] They were asking people for papers.
    [searching] They were searching a place.
    [waiting] They were waiting.
    [driving_by] They were driving past.
    [leaving] They were leaving.
   *[other] They were doing something.
}
facts-uniform = { $value ->
    [uniform] They were in uniform.
    [plain_clothes] They were in everyday clothes.
    [vest] They had vests on.
    [mask] Their faces were covered.
    [helmet] They had helmets on.
    [long_gun] They had long guns.
    [badge] They had badges.
   *[other] They had something special on.
}
facts-vehicle_kind = { $value ->
    [car] A car.
    [van] A van.
    [suv] An SUV.
    [pickup] A pickup.
    [truck] A truck.
    [bus] A bus.
    [motorcycle] A motorcycle.
    [patrol] A patrol car.
    [unmarked] A vehicle without markings.
   *[other] A vehicle.
}
facts-vehicle_colour = { $value ->
    [white] A white vehicle.
    [black] A black vehicle.
    [grey] A gray vehicle.
    [silver] A silver vehicle.
    [blue] A blue vehicle.
    [red] A red vehicle.
    [green] A green vehicle.
    [brown] A brown vehicle.
    [yellow] A yellow vehicle.
   *[other] A vehicle of some color.
}
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

decide-menu =
    If you know what it was, press 1.
    To go and check, press 2.
    For the computer's text, press 3.
    To ask the caller, press 4.
    For the caller's voice, press 5.
    To hear all again, press star.
    To hand it on, press 0.

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
follow-number = You have message { $number }.
follow-rules = What you hear stays with you. Promise nothing. A lawyer gives the advice.
follow-menu =
    If it is dealt with, press 1.
    To deal with it later, press 2. We will call you back.
    For the computer's text, press 3.
    For the caller's voice, press 5.
    To hear it all again, press star.
    To hand it on, press 0.
follow-done = Written down: it is dealt with. Thank you. Goodbye.

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

## A text message: nothing of the report, it is read on locked screens. At most one segment. $name: the line's name.
text-message-waiting = { $name }: a message for the people who help families is waiting. We are calling you now.
## To coordinators.
text-surge-begins = { $name }: very many calls. The line is now in surge mode: short menu, grouped pages.
text-surge-ends = { $name }: calls are back to normal. Surge mode is over.
text-ceiling = { $name }: today's limit for calls and texts is reached. Only urgent reports are paged now.
text-threat = { $name }: a threat was recorded. Look at the list of reports.
text-report-waiting = { $name }: a report is waiting. We are calling you now.
