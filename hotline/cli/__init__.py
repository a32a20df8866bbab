"""The command line. Each command is a thin word for something that lives elsewhere; this package only asks, calls and prints."""

from __future__ import annotations

import logging
import sys

import click

from hotline.settings import BadSetting
from records import CannotOpen


class Sentences(click.Group):
    """Errors a person can act on are printed as one sentence, exit 2; anything else is a bug and is shown as one."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BadSetting as error:
            raise click.UsageError(str(error)) from None
        except CannotOpen as error:
            raise click.ClickException(str(error)) from None


@click.group(cls=Sentences, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="hotline")
def hotline() -> None:
    """A telephone line that tells callers their rights, takes down what they saw, and finds out what it really was."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr)


def main() -> None:
    """The `hotline` command."""
    hotline()


def _register() -> None:
    from hotline.cli import (
        bench,
        bulletins,
        demo,
        incidents,
        looking,
        methods,
        models,
        people,
        places,
        prompts,
        reports,
        rota_calendars,
        running,
        seconds,
        summary,
        surge,
        tools,
    )

    for module in (
        running,
        people,
        methods,
        rota_calendars,
        reports,
        incidents,
        bulletins,
        summary,
        surge,
        models,
        places,
        prompts,
        looking,
        seconds,
        tools,
        bench,
        demo,
    ):
        for command in module.COMMANDS:
            hotline.add_command(command)


_register()
