### Sijè "dwa ou yo", yon fraz pou chak.

topic-home = Si ajan yo devan pòt ou, peze { $key }.
topic-warrant = Pou de kalite manda yo, peze { $key }.
topic-street-or-car = Si yo kanpe ou nan lari oswa nan machin, peze { $key }.
topic-street = Si se nan lari, peze { $key }.
topic-car = Si se nan machin, peze { $key }.
topic-work = Si ajan yo vin nan travay ou, peze { $key }.
topic-detained = Si yo kenbe ou, peze { $key }.
topic-places = Pou lekòl, lopital, ak kote moun al lapriyè, peze { $key }.
topic-court = Pou tribinal imigrasyon, oswa yon randevou ak ICE, peze { $key }.
topic-record = Pou gade ak anrejistre ofisye yo, peze { $key }.
topic-family = Pou fè yon plan pou fanmi ou, peze { $key }.
topic-papers = Pou papye pou pote sou ou, peze { $key }.
topic-border = Pou kote ki toupre yon fwontyè, peze { $key }.
topic-scams = Pou pwoteje tèt ou kont koken, peze { $key }.
topic-silence = Pou dwa pou rete an silans, peze { $key }.
topics-more = Pou plis sijè, peze { $key }.

topic-again = Pou tande sa ankò, peze zetwal.
topic-others = Pou lòt sijè, peze { $key }.
topic-report = Pou di nou sa ou te wè, peze { $key }.
