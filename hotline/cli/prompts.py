"""To be filled."""

COMMANDS = ()
