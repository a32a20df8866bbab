### What is known of an incident, in one sentence for whoever checks it: a few words for each thing, joined by salute-join. Each begins with a
### small letter (where your script has them), ends without a full stop and stands by itself, so that it fits beside any other.

## How two of them are joined, $before and $after: with a sign after which a voice pauses. Numbers and towns may have commas in them.
salute-join = { $before }; { $after }
## All of them, joined: $facts.
salute-sentence = { $facts }.
## Before the parts of which nobody said anything, and before those in which reports contradict each other (salute-part, joined).
salute-missing = Not known:
salute-differ = Reports differ on this:
## What each part asks.
salute-part = { $part ->
    [location] where it is
    [size] how many agents
    [activity] what they are doing
    [unit] what it says on them
    [time] if it is still going on
   *[equipment] which vehicles and gear
}

## $zip is read digit by digit.
salute-zip = ZIP code { $zip }
## After the ZIP code: its town and state.
salute-town = { $town }
## $place: the name of a street, a square, a shop, as people there write it.
salute-place = place: { $place }
## $value: "1-2", "3-5", "6-10", "11-". A key of a choice cannot begin with a digit, so 1-2 is written from-1-to-2.
salute-agents = { $value ->
    [from-1-to-2] one or two agents
    [from-3-to-5] three to five agents
    [from-6-to-10] six to ten agents
    [from-11] more than ten agents
   *[unsure] an unknown number of agents
}
salute-activity = { $value ->
    [knocking] knocking on doors
    [stopping_cars] stopping cars
    [checkpoint] a checkpoint
    [arresting] holding somebody
    [asking_papers] asking people for papers
    [searching] searching a place
    [waiting] waiting
    [driving_by] driving past
    [leaving] leaving
   *[other] doing something
}
salute-taken = { $value ->
    [yes] somebody was taken away
    [no] nobody was taken away
   *[unsure] not known if anyone was taken away
}
## The word on their clothes or vehicles.
salute-agency = { $value ->
    [police] it said police
    [ice] it said ICE
    [border_patrol] it said Border Patrol
    [sheriff] it said sheriff
    [other] it said something else, or nothing
   *[unsure] nobody could read what it said
}
salute-uniform = { $value ->
    [uniform] in uniform
    [plain_clothes] in everyday clothes
    [vest] with vests
    [mask] with covered faces
    [helmet] with helmets
    [long_gun] with long guns
    [badge] with badges
   *[other] with something special on
}
## $value: none, single, "2-3", "4-".
salute-vehicles = { $value ->
    [none] no vehicles of theirs
    [single] one vehicle
    [from-2-to-3] two or three vehicles
    [from-4] four or more vehicles
   *[unsure] an unknown number of vehicles
}
salute-vehicle_kind = { $value ->
    [car] a car
    [van] a van
    [suv] an SUV
    [pickup] a pickup
    [truck] a truck
    [bus] a bus
    [motorcycle] a motorcycle
    [patrol] a patrol car
    [unmarked] a vehicle without markings
   *[other] a vehicle
}
salute-vehicle_colour = { $value ->
    [white] a white vehicle
    [black] a black vehicle
    [grey] a gray vehicle
    [silver] a silver vehicle
    [blue] a blue vehicle
    [red] a red vehicle
    [green] a green vehicle
    [brown] a brown vehicle
    [yellow] a yellow vehicle
   *[other] a vehicle of some color
}
## What a caller said about whether it was going on, drawn from their words or pressed.
salute-now = { $value ->
    [now] it was happening at that moment
    [left] they had already left
   *[unsure] not sure if it was still going on
}
## How long before the report they had left. A key cannot begin with a digit, so 30 is written under-30.
salute-when = { $value ->
    [under-30] less than half an hour before the call
    [under-120] less than two hours before the call
    [today] earlier that day
    [before] the day before, or earlier
   *[unsure] not known when
}
## When it was last said to be going on, up to half an hour ago.
salute-seen = { $minutes ->
    [0] it was happening just now
    [one] it was happening one minute ago
   *[other] it was happening { $minutes } minutes ago
}
## The same, longer ago: they may have left since.
salute-until = { $minutes ->
    [one] last seen one minute ago
   *[other] last seen { $minutes } minutes ago
}
salute-past = { $hours ->
    [one] last seen one hour ago
   *[other] last seen { $hours } hours ago
}
## When the report came in, where nobody said that it was going on then.
salute-age = { $minutes ->
    [0] it came in just now
    [one] it came in one minute ago
   *[other] it came in { $minutes } minutes ago
}

## When there are several reports of one thing: how many, when the newest came; then, part by part, each thing that they say otherwise.
others-count = { $number ->
    [one] There is one report of this.
   *[other] There are { $number } reports of this.
}
others-newest = { $minutes ->
    [0] The newest came in just now.
    [one] The newest came in one minute ago.
   *[other] The newest came in { $minutes } minutes ago.
}
others-agree = They do not differ in what was pressed.
