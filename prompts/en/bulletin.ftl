### Bulletins: what callers hear about rumours that were checked. Facts, one sentence each, about what was; nothing says where anybody is
### now, and nobody is told to go or to stay away.

## First of all, where an earlier bulletin was wrong.
bulletin-correction = An earlier message was wrong. This is right.

## The label. It is never left out.
bulletin-verdict = { $verdict ->
    [not_immigration_enforcement] Checked: this was not immigration enforcement.
    [confirmed] Confirmed: these were immigration agents.
   *[nothing_found] Checked: nothing was found.
}
## Only after "not immigration enforcement", where it is known.
bulletin-what = { $what ->
    [police] It was city police or a sheriff.
    [other_officers] It was other officers, or people with court papers.
    [fire_or_ambulance] It was the fire department or an ambulance.
    [workers_or_guards] It was workers or guards.
   *[other] It was something else.
}

## $zip: the five digits of the ZIP code, or its first three, read digit by digit.
bulletin-zip = ZIP code { $zip }.
bulletin-zip-begins = ZIP codes that begin with { $zip }.

## How old the news is, by minutes in the first hour, then by hours.
bulletin-minutes = { $minutes ->
    [one] The report is one minute old.
   *[other] The report is { $minutes } minutes old.
}
bulletin-hours = { $hours ->
    [one] The report is about one hour old.
   *[other] The report is about { $hours } hours old.
}
## In place of it, where immigration agents were confirmed an hour ago or more.
bulletin-old = { $hours ->
    [one] This is old. As far as we know, it was there until about one hour ago.
   *[other] This is old. As far as we know, it was there until about { $hours } hours ago.
}

bulletin-checked = Our volunteers checked it.

## When there is nothing to tell.
bulletin-none = { $hours ->
    [one] There is no checked news in the last hour.
   *[other] There is no checked news in the last { $hours } hours.
}
