### The guided report.

report-consent =
    We ask a few short questions, so that a volunteer can go and check. You can stop at any time. What you said still counts.
    If we may record your answers, press 1.
    To answer with keys only, with no recording, press 2.

report-zip = Press the five numbers of the ZIP code where it happened. If you do not know it, press 9 and wait.
report-place = After the tone, say the street and the nearest corner, or a place that people know. Then press 1. To skip, press 2 now.
report-now =
    Is it happening now?
    For yes, press 1.
    If they have left, press 2.
    If you are not sure, press 3.
report-saw =
    Did you see it yourself?
    For yes, press 1.
    If somebody told you, press 2.
report-activity = After the tone, say what they are doing. Then press 1. To skip, press 2 now.
report-agents =
    How many agents?
    One or two, press 1.
    Three to five, press 2.
    Six to ten, press 3.
    More than ten, press 4.
    If you are not sure, press 5.
report-uniforms = After the tone, say what is written on their clothes, and what vehicles they have. Then press 1. To skip, press 2 now.
report-callback =
    May a volunteer call you back at the number you are calling from? We keep it locked, and only for this.
    For yes, press 1.
    For no, press 2.

## $code: the receipt code, read digit by digit.
report-receipt =
    Thank you. Your report is saved, and a volunteer will check it.
    Your report number is: { $code }.
    Once more: { $code }.
report-after =
    To hear your rights, press 1.
    To hear your number again, press star.
    To end the call, hang up or press 2.
