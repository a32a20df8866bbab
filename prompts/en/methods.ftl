### A call that proves a telephone: whoever answers is asked whether it is that of a volunteer. Nothing is said of any report.

## A stranger may hear this: the number may have been written down wrong. $name: the line's name.
prove-greeting =
    This is { $name }. Somebody gave us this number, to ring you as a volunteer.
    If that is right, press 1.
    If not, press 2, and we never call again.
## After 1.
prove-yes = Thank you. We will ring you on this number. Goodbye.
## After 2.
prove-no = Thank you. We have erased this number and never call it again. Goodbye.
## After silence, and where there is nothing to ask any more.
prove-goodbye = Thank you. Goodbye.
