### The volunteers' desk: somebody has rung up and given their PIN. Short and plain; every menu ends after 20 seconds.

## The menu of the desk. $mine: how many reports they have; $waiting: how many wait for somebody to take them. Each is said where there is one.
desk-mine = { $mine ->
    [one] For the report you have, press 1.
   *[other] You have { $mine } reports. For the next of them, press 1.
}
desk-waiting = { $waiting ->
    [one] One report waits. To take it, press 2.
   *[other] { $waiting } reports wait. To take the next, press 2.
}
desk-nothing-waits = No report waits.
desk-menu =
    To hear who is on call, press 3.
    For your shifts, press 4.
    For shifts to take, press 5.
    To end, press 0.
desk-none = You have no report.
desk-none-waits = No report waits any more.
## $names: the names that volunteers chose, with commas between.
desk-on-call = On call now: { $names }.
desk-nobody-on-call = Nobody is on call now.

## When a shift is. $day, $last_day: the weekday it begins and ends on. $week: second is more than a week from now. $begins, $ends: clock times, such
## as 20:00.
shift-span = { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}{ $week ->
    [second] {" "}of the second week
   *[first] {""}
}, from { $begins } to { $ends }.
## The same for one that is longer than a day.
shift-long = { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}{ $week ->
    [second] {" "}of the second week
   *[first] {""}
}, from { $begins }, to { $last_day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}, { $ends }.

## After one of their shifts.
shift-menu =
    To give it away, press 1.
    For the next one, press 2.
    To go back, press pound.
## After the same shift once more.
shift-give-away =
    To give it away, press 1.
    To keep it, press 2.
shift-dropped = Written down. You are not on call then.
shift-offered = Nobody else is on call then. You stay on until somebody takes it. We have asked the others.
shift-gone = You are not on call then any more.
shift-none = You have no shift in the next two weeks.
shift-last = That was your last shift in the next two weeks.

## Before the time of a shift that can be taken. $who: who gives it away.
open-shift-of = { $who } gives a shift away.
open-shift-nobody = Nobody is on call.
## After its time.
open-shift-menu =
    To take it, press 1.
    For the next one, press 2.
    To go back, press pound.
shift-yours = Thank you. The shift is yours.
shift-taken = Thank you. Somebody else has taken it.
open-shift-gone = Thank you. Nobody needs to take it any more.
open-shift-none = There is no shift to take.
open-shift-last = That was the last shift to take.
