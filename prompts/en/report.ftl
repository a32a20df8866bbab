### The guided report. At every question 7 skips, 9 is another language, and star, pound and 0 mean what they mean everywhere.

report-consent =
    We ask a few short questions, so that a volunteer can go and check. You can stop at any time. What you said still counts.
    If we may record your answers, press 1.
    To answer with keys only, with no recording, press 2.
## Once, before the first question.
report-skip = To skip a question, press 7.
report-language = For another language, press 9.

report-safe =
    Are you safe?
    For yes, press 1.
    For no, press 2.
report-danger = If anyone may be hurt, hang up and call 9 1 1. You do not have to give your name. If you stay, we go on.

report-zip = Press the five numbers of the ZIP code where it happened. If you do not know it, press 7 and wait.
## $zip: the five digits, read one by one.
report-zip-check =
    ZIP code { $zip }.
    If that is right, press 1.
    If it is wrong, press 2.
report-place = After the tone, say the street and the nearest corner, or a place that people know. Then press 1. To skip, press 7 now.
## After each recording. The keys are said the first time only.
report-kept = Thank you. We have it.
report-kept-keys =
    To go on, press 1.
    To say it again, press 2.
    To hear it, press 3.
## The recording that the caller wants to hear is still on its way.
report-not-ready = It is not ready yet.

report-now =
    Is it happening now?
    For yes, press 1.
    If they have left, press 2.
    If you are not sure, press 3.
## Only if they have left.
report-when =
    When did they leave?
    Less than half an hour ago, press 1.
    Less than two hours ago, press 2.
    Earlier today, press 3.
    Before today, press 4.
    If you are not sure, press 5.
report-saw =
    Did you see it yourself?
    For yes, press 1.
    If somebody told you, press 2.
## To somebody who was told.
report-told = Thank you. We check what people have heard, too.
report-activity = After the tone, say what they are doing. Then press 1. To skip, press 7 now.
report-agents =
    How many agents?
    One or two, press 1.
    Three to five, press 2.
    Six to ten, press 3.
    More than ten, press 4.
    If you are not sure, press 5.
report-vehicles =
    How many vehicles do they have?
    None, press 1.
    One, press 2.
    Two or three, press 3.
    Four or more, press 4.
    If you are not sure, press 5.
## Words on clothes or vehicles. "ICE" is said as the people of this language say it.
report-agency =
    What word is on their clothes or vehicles?
    Police, press 1.
    ICE, press 2.
    Border Patrol, press 3.
    Sheriff, press 4.
    Another word, or none, press 5.
    If you are not sure, press 6.
report-uniforms = After the tone, say what they wear, and what vehicles they have. Then press 1. To skip, press 7 now.
report-taken =
    Did they take anyone away?
    For yes, press 1.
    For no, press 2.
    If you are not sure, press 3.
## Only if somebody was taken.
report-taken-who = If that person or the family wants help: after the tone, say the name, and how to reach the family. Only the people who help families will hear it. Then press 1. To skip, press 7 now.
report-photo =
    Is there a photo or a video?
    If it is yours, press 1.
    If somebody else has it, press 2.
    For no, press 3.
report-photo-keep = Please keep it. Do not share it before it is checked.
report-callback =
    We can call you once, at the number you call from, and say what it was; again if that was wrong. Then we erase it.
    For that call, press 1.
    If a volunteer may also call you with questions, press 2.
    For no call, press 3.

## "Agents are here now": where first, then a volunteer is paged, then the rest.
urgent-zip = Where are they? Press the five numbers of the ZIP code. If you do not know it, press 7 and wait.
urgent-paged = Your report has gone out to our volunteers. A few more questions.
urgent-consent =
    May we record what you say?
    For yes, press 1.
    For no, press 2.

## One of the first two. "later": very many reports have come in, or it was heard from others.
report-saved = Thank you. Your report is saved, and a volunteer will check it.
report-saved-later = Thank you. Your report is saved. It can take a while until somebody checks it.
## $code: the receipt code, eight digits in pairs.
report-receipt =
    Write down your report number: { $code }.
    Once more: { $code }.
    With it you can call again and ask what it was.
report-after =
    To hear your number again, press star.
    To hear your rights, press 1.
    To hear what we have checked, press 2.
    To end the call, hang up or press 3.
