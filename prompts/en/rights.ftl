### Rights. Each message is played only when a named reviewer has approved exactly this text (reviews.toml).
### What each rests on, where it holds and how often it must be read again stands in prompts/rights.toml.
### Digits are read one by one, in groups, twice.

## Once a call, before the first rights message.
rights-notice = General information, not legal advice. Laws change. Ask a lawyer.

rights-core-now =
    Stay calm. Do not run. Do not push or fight. Keep your hands where they can be seen.
    You can say: I want to stay silent. I want a lawyer.
    Do not lie. Do not show false papers. Do not sign anything.
    If you are at home, keep the door closed, and ask for a warrant signed by a judge.
    Say: I do not agree to a search.

rights-home =
    Keep the door closed. Ask who is there.
    You do not have to open, unless they have a warrant signed by a judge.
    Ask them to push it under the door, or to show it at a window.
    Look for four things: the name of a court at the top, a judge's signature, a date, and the right name and address.
    If they come in anyway, do not resist. Say: I do not agree to this. I want a lawyer. Then stay silent.

rights-warrant =
    There are two kinds of paper.
    A judge's warrant has the name of a court at the top, and a judge has signed it. Do not block officers who have one. You can still stay silent.
    The other paper says Department of Homeland Security, and an immigration officer has signed it. That paper alone is not a judge's warrant. You can refuse to open.
    Agents may say that it is enough. Do not resist. Say: I do not agree.

rights-street =
    Stay calm and do not run. Ask: Am I free to go?
    If they say yes, walk away slowly. If they say no, say: I want to stay silent. I want a lawyer.
    You do not have to say where you were born, or how you came here.
    If you carry valid immigration papers and an agent asks, show them. Never lie. Never use false papers.
    You can say: I do not agree to a search. In some states you must tell the police your name.

rights-car =
    Stop in a safe place. Turn off the engine. Keep your hands on the wheel.
    If asked, the driver shows the license, the registration and the insurance.
    Driver and passengers can stay silent about where they were born and about their status.
    You can say: I do not agree to a search.
    A passenger can ask: Am I free to leave? If they say yes, walk away calmly. The driver must not drive away. Do not resist.

rights-work =
    Stay calm and do not run. Agents may be in places that are open to everyone.
    To enter private parts of a workplace, they need a warrant signed by a judge, or the employer's permission.
    You can ask: Am I free to leave?
    You can stay silent about where you were born. You do not have to stand in a line by status.
    Do not show false papers. Do not sign anything without a lawyer. Do not hide people. Do not block officers.

rights-places =
    A national rule used to limit arrests at schools, hospitals and places of worship. It ended in January of 2025. Some courts and some states still set limits.
    Agents may be where everyone may go. Private parts, such as a classroom or an exam room, have more protection. Staff can ask for a warrant signed by a judge.
    All children can still go to public school. If you are sick, get care. You can stay silent about your status.

rights-court =
    Agents have arrested people at some immigration courts and check-ins.
    But if you miss a hearing, a judge can order you deported without you there.
    Before you go, talk to a lawyer. Ask if you can appear by video.
    Tell someone you trust where you are going, and give them your A number.
    If the government asks to close your case, you can say no, and ask for time to talk to a lawyer.

rights-detained =
    You can stay silent. Say: I want a lawyer. The government does not pay for one, but you may call one. Ask for the list of free lawyers.
    Do not sign anything that you do not understand.
    If you are afraid to go back to your country, say so clearly. Tell them about medicine that you need.
    You can ask to call your consulate.
    Give your family your A number. It has nine digits and stands on immigration papers.

rights-find-1 =
    To find an adult, you need the A number and the country of birth. Or the exact name, the country of birth and the date of birth.
    Someone with internet can search at locator dot ice dot gov. The name must match exactly, so try other spellings.
    It may take hours or days until a person appears. Children are not listed there.
    Write down the place, the time, and who took the person.

rights-find-2 =
    ICE detention information: 8 8 8, 3 5 1, 4 0 2 4. Again: 8 8 8, 3 5 1, 4 0 2 4. Weekdays, from eight in the morning to eight at night, Eastern time.
    The automatic line of the immigration courts: 8 0 0, 8 9 8, 7 1 8 0. Again: 8 0 0, 8 9 8, 7 1 8 0. You need the A number.
    These are government lines. You do not have to say anything about your own status.

rights-record =
    In public, you can usually watch and record officers. Stay back, out of the way.
    Do not touch anyone. Do not block a car. Do not step between people.
    If an officer says move back, move back, and say so.
    Record the place, the time, the agents and the vehicles. Do not show the face of the person who is held. Do not stream live.
    If you are not a United States citizen, think of your own risk first. Rules about distance differ by state.

rights-family =
    Make a plan before you need one. Choose an adult who can care for your children and fetch them from school. Some states have a simple form for this.
    Keep birth certificates, passports, medical papers and your A number in a safe place. Tell one person you trust where.
    Learn two telephone numbers by heart. Write down the medicines that your family needs.
    Leave the plan at home. Carry a rights card.

rights-papers =
    Immigration officers may deport some people fast, without a judge: people who came in without permission and cannot show that they have been here for two years. Courts have changed this rule several times.
    Ask a lawyer what to carry. If you have a green card, a work permit or another valid paper, carry it.
    A lawyer may tell you to keep copies that prove two years here: leases, bills, school or medical papers. Never carry false papers.

rights-border =
    Within one hundred miles of a land or sea border, the Border Patrol has extra powers, such as checkpoints. Most people in this country live there.
    Even there, a patrol needs a reason to suspect a violation before it stops your car. To search the car it needs a stronger reason, a warrant, or your permission.
    To enter a home it needs a warrant or permission.
    You can stay silent. Do not lie. Do not run.

rights-scams =
    In the United States, a notary, or notario, is not a lawyer. Only a lawyer, or a representative approved by the Department of Justice, may give legal advice on immigration.
    Do not sign a blank form. Keep your original papers. Ask for a receipt and for copies.
    No one can promise you a green card.
    Be careful when callers ask for money or say that they are ICE. This line never asks for money.

rights-silence =
    Everyone in the United States can stay silent, whatever papers they have. You can say it in any language: I want to stay silent.
    You do not have to say where you were born, how you came here, or what your status is. What you say can be used against you.
    In some states, when police stop you for a reason, you must give your name. Rules are different at borders and airports. Lying is never safe.

## When the text above may not be played.
rights-not-available = We cannot play that message right now.
