### "Is this rumour true?" and a report's own number: what became of it, in plain words.

## $key: the key. Before the checked news; said once.
checked-receipt = If you have a report number, press { $key }.
checked-intro = This is what our volunteers have checked.
checked-after =
    To hear this again, press star.
    To report what you saw, press 1.
    If you have a report number, press 2.
    For the main menu, press 3.
checked-more = For more, press { $key }.

receipt-code = Press the eight numbers of your report. If you do not have them, press 7 and wait.
receipt-unknown = We do not know that number. Please look at it again.
receipt-too-many = That was not right too many times. Please try again in an hour. Everything else works.

## Where a report stands. It is said whole, without hope or alarm. "unattended": everybody was asked in vain, and is asked again.
## "gave_up": nobody is asked any more.
## Those that begin with "wrong" and "corrected" are said before what is right: what this caller was told, and that it was not so; or, to
## somebody who asks and may have heard something else before, that it was not so.
receipt-status = { $state ->
    [waiting] Your report is waiting for a volunteer.
    [unattended] No volunteer could be reached yet. We keep trying.
    [gave_up] Nobody could check your report.
    [claimed] A volunteer has taken your report.
    [checking] A volunteer is checking your report now.
    [listed] Your report is saved. It does not say where it was, so nobody could go and check it.
    [helping] Your message is with the people who help families.
    [helped] The people who help families have dealt with your message.
    [withdrawn] This report was withdrawn. Nobody checks it.
    [corrected] If you heard something else from us before, that was wrong. This is right.
    [wrong_confirmed] We told you: these were immigration agents. That was wrong.
    [wrong_police] We told you: it was city police or a sheriff. That was wrong.
    [wrong_other_officers] We told you: it was other officers, or people with court papers. That was wrong.
    [wrong_fire_or_ambulance] We told you: it was the fire department or an ambulance. That was wrong.
    [wrong_workers_or_guards] We told you: it was workers or guards. That was wrong.
    [wrong_something_else] We told you: it was something else. That was wrong.
    [wrong_nothing_found] We told you: we found nothing there. We have learned more since.
    [wrong_unable_to_verify] We told you: we could not find out what it was. We have learned more since.
   *[closed] Your report is closed.
}
## The answer: what it really was.
receipt-outcome = { $outcome ->
    [confirmed] We checked your report. These were immigration agents.
    [police] We checked your report. These were not immigration agents. It was city police or a sheriff.
    [other_officers] We checked your report. These were not immigration agents. It was other officers, or people with court papers.
    [fire_or_ambulance] We checked your report. These were not immigration agents. It was the fire department or an ambulance.
    [workers_or_guards] We checked your report. These were not immigration agents. It was workers or guards.
    [something_else] We checked your report. These were not immigration agents. It was something else.
    [nothing_found] We checked your report, and found nothing there. They may have left before we could look.
   *[unable_to_verify] We tried to check your report, and could not find out what it was.
}
receipt-outcome-thanks = Thank you for telling us.
## Before the volunteer's own voice.
receipt-question = A volunteer has a question about your report:
receipt-question-waits = A volunteer has a question about your report. It is not ready yet. Please call again in a few minutes.

## Each line is said only where it applies.
receipt-add-line = To add something, which is recorded, press { $key }.
receipt-reply-line = To answer the question, which is recorded, press { $key }.
receipt-withdraw-line = To withdraw your report, press { $key }.
receipt-main-line = For the main menu, press { $key }.
receipt-add = Speak after the tone. When you are done, press 1 or stay silent.
receipt-added = Thank you. The volunteers will hear it.
receipt-withdraw =
    If you withdraw it, nobody checks it, and we erase what you said.
    To withdraw it, press 1.
    To keep it, press 2.
receipt-withdrawn = Done. Your report is withdrawn.

## The call that a caller asked for. Nothing of the report before a key is pressed: somebody else may have the telephone.
## $again: "yes" if this is the call that corrects an earlier one.
outcome-greeting =
    This is { $name }. { $again ->
        [yes] We told you something about your report that was not right.
       *[no] You asked us to call you.
    }
    To hear our answer, press 1.
    If you do not want this call, press 2.
## $number: "stays" if the telephone number is kept for a while, in case what was said proves wrong.
outcome-end = { $number ->
    [stays] If this proves wrong, we call you once more. Soon after, we erase your telephone number. You can call us at any time. Goodbye.
   *[goes] We now erase your telephone number. You can call us at any time. Goodbye.
}
outcome-not-wanted = Good. We now erase your telephone number, and will not call again. Goodbye.
