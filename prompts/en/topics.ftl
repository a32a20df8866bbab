### The topics of "your rights", one line each. A line is said only where its text may be played. $key: the key to press.

topic-home = If agents are at your door, press { $key }.
topic-warrant = For the two kinds of warrant, press { $key }.
topic-street-or-car = If you are stopped in the street or in a car, press { $key }.
topic-street = For the street, press { $key }.
topic-car = For a car, press { $key }.
topic-work = If agents come to your work, press { $key }.
topic-detained = If you are detained, press { $key }.
topic-places = For schools, hospitals and places of worship, press { $key }.
topic-court = For immigration court or a check-in, press { $key }.
topic-record = For recording and watching officers, press { $key }.
topic-family = To make a plan for your family, press { $key }.
topic-papers = For papers to carry, press { $key }.
topic-border = For places near a border, press { $key }.
topic-scams = To protect yourself from scams, press { $key }.
topic-silence = For the right to stay silent, press { $key }.
topics-more = For more topics, press { $key }.

## After a text.
topic-again = To hear this again, press star.
topic-others = For other topics, press { $key }.
topic-report = To report what you saw, press { $key }.
