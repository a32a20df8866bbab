"""What is said, in every language: texts, reviews, voices, languages. Floor 1: imports nothing of ours.

`catalogue.Catalogue` is the door: it reads everything once, when it is made, and speaks without touching a file after that.
`check.check` says what is wrong with the texts before a caller finds out. `reviews` binds a named reviewer to exact words.
"""
