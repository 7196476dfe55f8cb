"""Which language to speak."""

import os

import click

from appassay.model import Lang


def from_locale() -> Lang:
    """Return the language of the user's locale: Chinese where it says so, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def option(function: click.decorators.FC) -> click.decorators.FC:
    """Add ``--lang`` to a command."""
    return click.option(
        "--lang",
        type=click.Choice(["zh", "en"]),
        default=from_locale,
        show_default="the locale's",
        help="Language of the output.",
    )(function)
