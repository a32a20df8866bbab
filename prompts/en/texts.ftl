### Text messages to the people of the line. Each begins with { $name }, the line's name. Nothing of a report stands in one: it is read on
### locked screens. Each fits one segment of 160 plain letters with a name of 20 letters, and of 12 for a person.
###
### $code is the number that a report or a message has for the reader, such as 1; letters behind it are commands, the same in every
### language: "{ $code }a". Never tell anybody to send a word that the carrier keeps for itself (yes, start, stop, end, cancel, help, info).

## Somebody is asked: their telephone rings now, or ("written") none of theirs may ring at this hour. "Message": about somebody who was taken.
text-message-waiting = { $name }: message { $code } for those who help families is waiting. We call you now. Reply { $code }a to take it, { $code }p if you cannot.
text-message-waiting-written = { $name }: message { $code } for those who help families is waiting. We do not call. Reply { $code }a to take it, { $code }p if you cannot.
text-report-waiting = { $name }: report { $code } is waiting. We call you now. Reply { $code }a to take it, { $code }p if you cannot.
text-report-waiting-written = { $name }: report { $code } is waiting. We do not call you now. Reply { $code }a to take it, { $code }p if you cannot.

## To those who were asked in vain, when somebody has taken it. $who: that person's name.
text-report-taken = { $name }: report { $code } was taken by { $who }. You need do nothing more.
## To whoever has it, when the time has come to say what it was. 1 to 4 as on the telephone.
text-again = { $name }: what was report { $code }? Reply { $code }v1 agents, { $code }v2 something else, { $code }v3 nothing there, { $code }v4 cannot tell.
text-again-message = { $name }: is message { $code } dealt with? Reply { $code }f if it is, { $code }r if somebody else should have it.

## To coordinators.
text-surge-begins = { $name }: very many calls. The line is now in surge mode: short menu, grouped pages.
text-surge-ends = { $name }: calls are back to normal. Surge mode is over.
text-ceiling = { $name }: today's limit for calls and texts is reached. Only urgent reports are paged now.
text-threat = { $name }: a threat was recorded. Look at the list of reports.
## To a number that was given as a volunteer's, to prove that it is theirs. $code: four digits, which they send back.
text-prove = { $name }: somebody gave us this number as a volunteer's. If that is right, reply { $code }. If not, ignore this.
## The same to a service such as Signal or e-mail. $code: six digits, which they tell the coordinator.
text-prove-service = { $name }: somebody gave us this address as a volunteer's. If that is right, tell your coordinator { $code }.

## Answers to a text of theirs. They end with what can be sent next. This one: it is yours, and the telephone rings so that you hear it.
text-yours = { $name }: report { $code } is yours. We call you now so that you hear it. Later: { $code }e20 there in 20 min, { $code }v1 to { $code }v4 what it was, { $code }r hand it on.
text-yours-message = { $name }: message { $code } is yours. We call you now so that you hear it. Later: { $code }f it is dealt with, { $code }r hand it on.
## It is theirs, but no telephone of theirs may ring at this hour, or they are on the line with us.
text-yours-unrung = { $name }: number { $code } is yours. We cannot call you now: call this number to hear it, or send { $code }r to hand it on.
## They have sent it before.
text-yours-still = { $name }: report { $code } is yours already. Send { $code }e20 there in 20 min, { $code }v1 to { $code }v4 what it was, { $code }r hand it on.
text-yours-still-message = { $name }: message { $code } is yours already. Send { $code }f when it is dealt with, { $code }r to hand it on.
## "Number" is a report or a message.
text-taken = { $name }: { $who } already has number { $code }. You need do nothing. Send ? for what you can send.
text-gone = { $name }: number { $code } is closed. You need do nothing. Send ? for what you can send.
text-passed = { $name }: thank you. Somebody else is asked about number { $code }. If you can after all, send { $code }a.
text-released = { $name }: number { $code } is no longer yours, and somebody else is asked. If you can after all, send { $code }a.
text-not-yours = { $name }: number { $code } is not yours now, so nothing was written down. Send { $code }a to take it, ? for what you can send.
text-expected = { $name }: number { $code }: you will be there in { $minutes } min. Send { $code }o when you are there, { $code }v1 to { $code }v4 what it was.
## $most: the most minutes.
text-minutes = { $name }: write 1 to { $most } minutes, such as { $code }e20. If you need longer, send { $code }r and somebody else is asked.
text-there = { $name }: number { $code }: you are there. Send { $code }v1 agents, { $code }v2 something else, { $code }v3 nothing there, { $code }v4 cannot tell.
## $verdict: the digits of the verdict, as 1 or 23.
text-written = { $name }: { $code }v{ $verdict } is written down. Thank you. If that is wrong, send { $code }v1, { $code }v2, { $code }v3 or { $code }v4.
text-written-else = { $name }: { $code }v2 is written down. What was it? { $code }v21 police, { $code }v22 other officers, { $code }v23 fire, { $code }v24 workers, { $code }v25 other.
## A message about somebody who was taken has no verdict.
text-no-verdict = { $name }: number { $code } is a message and has no verdict. Send { $code }f when it is dealt with, { $code }r to hand it on.
text-done = { $name }: number { $code } is dealt with. Thank you. Send n for your shifts, ? for what you can send.
## $codes: several numbers, as "1, 2". $example: one of them with the letter that was sent.
text-which = { $name }: which one? You have { $codes }. Write its number first, such as { $example }.
text-no-such-number = { $name }: you have no number { $code }. You have { $codes }. Write one of them first, such as { $example }.
text-nothing-waits = { $name }: nothing is waiting for you now. Send n for your shifts, w for who is on call.

## $people: names, as "bob, charlie".
text-who = { $name }: on call now: { $people }. Send n for your shifts, ? for what you can send.
text-who-nobody = { $name }: nobody is on call now. Send s to take a shift, ? for what you can send.
## What can be sent: after "?", and after what was not understood.
text-commands = { $name }: { $code }a take, { $code }p cannot, { $code }r hand on, { $code }e20 in 20 min, { $code }o there, { $code }v1-4 verdict, { $code }f done, w on call, n shifts, d drop, s take.
## A number has been proved: they sent back the four digits that they were sent.
text-proved = { $name }: thank you. Texts to this number reach you from now on. Send ? for what you can send.
## Their text came while the line could not read or write anything.
text-once-more = { $name }: we could not take that in, and nothing was done. Please send it again in a minute.

## Answers about shifts. $day, $last_day: the weekday, mon to sun, on which one begins and ends; $date, $last_date: the day of the month;
## $begins, $ends: clock times such as 20:00. $more: how many more there are.
text-shift-next = { $name }: your next shift: { $day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $date }, { $begins } to { $last_day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $last_date }, { $ends }. { $more } more in 14 days. Send d to give it away, s to take another.
text-shift-off = { $name }: you are off, { $day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $date }, { $begins } to { $last_day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $last_date }, { $ends }. Send n for your shifts.
text-shift-kept = { $name }: nobody else is on, { $day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $date }, { $begins } to { $last_day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $last_date }, { $ends }. You stay on until somebody takes it, and others are asked. Send n for your shifts.
text-shift-yours = { $name }: { $day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $date }, { $begins } to { $last_day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $last_date }, { $ends } is yours. Thank you. Send n for your shifts, w for who is on call.
text-shift-none = { $name }: you have no shift in the next 14 days. Send s to take one, ? for what you can send.
## $offer: the number of a shift that is to be had. $others: those of others, as "s4, s5".
text-shift-offer = { $name }: to take { $day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $date }, { $begins } to { $last_day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $last_date }, { $ends }, send s{ $offer }. Send n for your shifts.
text-shift-offers = { $name }: to take { $day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $date }, { $begins } to { $last_day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $last_date }, { $ends }, send s{ $offer }. There are others: { $others }. Send n for your shifts.
text-shift-gone = { $name }: shift { $offer } is not to be had any more. Send s for one that is, n for your shifts.
text-shift-no-offers = { $name }: there is no shift to be taken now. Send n for your shifts, w for who is on call.

## Shifts, to volunteers. Two moments as weekday, day of the month and clock time. $day, $last_day: the weekday, mon to sun; $date,
## $last_date: the day of the month; $begins, $ends: a clock time such as 20:00. The command in the reply stays as it is.
## Somebody wants to give a shift away, or nobody has it. $offer: its number.
text-shift-open = { $name }: a shift is free, { $day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $date }, { $begins } to { $last_day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $last_date }, { $ends }. To take it, reply s{ $offer }.
## To whoever gave it away. $who: the name of the volunteer who is on call instead.
text-shift-taken = { $name }: { $who } is on call for you, { $day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $date }, { $begins } to { $last_day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
 } { $last_date }, { $ends }. You are free then.
## To coordinators. It names nobody; the command shows who it is.
text-unreachable = { $name }: somebody who is on call soon cannot be reached. Run: hotline doctor
## To whoever has a report. $code: the small number by which they name it in texts.
text-news = { $name }: there is something new about report { $code }. You hear it when we call you again.

## To whoever had a report that somebody has made a part of another one.
text-merged = { $name }: report { $code } is part of another one now. You do not need to check it any more.

## To coordinators. $code: the number by which they know the report.
text-unattended = { $name }: nobody has come for report { $code }. Everybody was asked; we keep asking. To take it, reply { $code }a.
## $number: of the bulletin.
text-bulletin-wrong = { $name }: bulletin { $number } is wrong and is not read any more. Please look at the bulletins and approve a correction.
## When who is on call changes: counts of that time. $open: what nobody has closed; $nobody: what nobody came for.
text-shift-summary = { $name }: shift over. Reports { $reports }, checked { $checked }, confirmed { $confirmed }, open { $open }, nobody came { $nobody }.
## To whoever gave a verdict that somebody else has corrected. $code: the number by which they know the report.
text-verdict-corrected = { $name }: what you said of report { $code } was corrected. Callers hear what is right now.
