"""The texts, their voices and who has approved them. Needs neither a database nor keys, so translators can use it alone."""

from __future__ import annotations

import click

from hotline.cli.prompts.checking import check_prompts
from hotline.cli.prompts.listening import listen
from hotline.cli.prompts.recording import record
from hotline.cli.prompts.rendering import render
from hotline.cli.prompts.reviewing import review
from hotline.cli.prompts.status import prompt_status


@click.group()
def prompts() -> None:
    """What is said, in whose voice, and who has approved it."""


for _command in (prompt_status, check_prompts, review, record, listen, render):
    prompts.add_command(_command)

COMMANDS = (prompts,)
