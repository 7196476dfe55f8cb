"""`assay record`: a run of an app on a phone or the virtual phone, or a visit to a web page."""

from pathlib import Path

import click

from appassay.cli import language
from appassay.model import Lang


@click.command()
@click.argument("app", metavar="APK|PACKAGE|URL|PAGE")
@click.option(
    "--device",
    "serial",
    metavar="SERIAL",
    default="",
    help="The phone, where several are attached.",
)
@click.option(
    "--virtual", is_flag=True, help="On the virtual phone: its code, in a sandbox on this computer."
)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, readable=False),
    help="The record: a ZIP where the name ends so, else a folder.",
)
@click.option("--states", metavar="R0-R3,R7", default="", help="Only these states; default: all.")
@click.option(
    "--seconds", type=click.FloatRange(min=0.2), help="Length of each state that is no walk."
)
@click.option("--minutes", type=click.FloatRange(min=0.01), help="Length of each walk (R3, R7).")
@click.option(
    "--no-install",
    is_flag=True,
    help="Take the app as it is on the phone; its data is deleted all the same.",
)
@click.option(
    "--update",
    type=click.Path(path_type=Path, readable=False),
    metavar="APK",
    help="The next version, for R9.",
)
@click.option("--no-frida", is_flag=True, help="Do without Frida, even where it runs.")
@click.option(
    "--locale", metavar="zh-CN", default="", help="Language of the app (Android 13 and later)."
)
@click.option("--real-time", is_flag=True, help="Of a web page: wait by the clock on the wall.")
@language.option
def record(
    app: str, serial: str, virtual: bool, output: Path, states: str, seconds: float | None,
    minutes: float | None, no_install: bool, update: Path | None, no_frida: bool, locale: str,
    real_time: bool, lang: Lang,
) -> None:  # fmt: skip
    """Record a run of an app on a phone, over adb: what it reads, sends, shows and starts.

    APP is a package that is installed, anew, or the name of one that is on the phone. The states
    R0 to R9 are gone through one after the other: first start, refused, agreed, a walk, in the
    background, ended, restarted. Data of the app on the phone is deleted.

    With --virtual no phone is needed: the app's own code runs in a sandbox, without a network. What
    was seen there happened; what was not seen proves nothing.

    Ctrl-C ends it early: what was recorded up to then is a record, which says so.

    A web page, by its address (https://…) or as a saved copy (HTML, MHTML, a folder), is visited as
    by the browser of a phone instead. Its time is virtual, so that three minutes of reading take
    some seconds, unless --real-time is given.
    """
    from appassay.api import is_page

    if is_page(app):
        from appassay.cli import visited

        visited.on_page(app, output, lang, real_time=real_time)
        return
    from appassay.cli import recorded

    given = recorded.Given(
        app=app, serial=serial, output=output, states=states, seconds=seconds, minutes=minutes,
        installs=not no_install, update=update, hooks=not no_frida, locale=locale, lang=lang,
    )  # fmt: skip
    if virtual:
        recorded.on_virtual(given)
    else:
        recorded.on_phone(given)
