"""Chromium as a phone, with a profile of its own that is gone afterwards.

A page is somebody else's code. Chromium's own sandbox stays on; where bubblewrap is there it runs
inside it besides, as nobody, and sees no file but its own. As root without bubblewrap it can't have
a sandbox at all: it runs without, and the record says so.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from appassay.errors import ArtifactError

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Playwright

WIDTH, HEIGHT, SCALE = 360, 800, 3
"""CSS pixels of the screen, and pixels of the device to one of them."""
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # One process draws a page with its frames, so that one session sees all of them.
    "--disable-site-isolation-trials",
)
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""For saved pages: no other host is there."""
INSTALL = (
    "web pages are visited with Playwright and Chromium: "
    "pip install 'appassay[web]', and apt-get install chromium"
)
NO_SANDBOX = "no sandbox: Chromium ran as root, and bubblewrap is not there"


class Launched(Struct, frozen=True):
    """A browser that is running."""

    context: "BrowserContext"
    version: str
    guard: str
    """What keeps the page in: bubblewrap and Chromium's sandbox, one of them, or neither."""
    agent: str


@contextmanager
def browser(har: Path, *, offline: bool, limit: int) -> Iterator[Launched]:
    """Run Chromium as a phone.

    Args:
        har: where the traffic is written when it ends.
        offline: whether only this machine can be reached, for saved pages.
        limit: seconds after which it is ended from outside, whatever a page does to it.

    Raises:
        ArtifactError: Playwright or Chromium is missing, or does not start.
    """
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError as error:
        raise ArtifactError(INSTALL) from error
    chromium = found()
    with tempfile.TemporaryDirectory(prefix="assay-web-") as place, sync_playwright() as driver:
        last: Exception | None = None
        for guard in guards():
            try:
                home = Path(tempfile.mkdtemp(dir=place))
                program = _started(chromium, home, guard, limit)
                launched = _launch(driver, program, guard, home, har, offline)
            except Error as error:
                last = error
                continue
            try:
                yield launched
            finally:
                # A browser that was ended from outside has nothing left to close.
                with suppress(Error):
                    launched.context.close()
            return
    raise ArtifactError(f"{chromium}: does not start: {_first_line(last)}")


def found() -> str:
    """Return where Chromium lies.

    Raises:
        ArtifactError: it is not installed.
    """
    named = os.environ.get("ASSAY_CHROMIUM", "")
    path = shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)
    if not path:
        raise ArtifactError(INSTALL)
    return path


def guards() -> tuple[str, ...]:
    """Return what can keep a page in, the best first."""
    inside = ("bubblewrap+chromium", "bubblewrap") if shutil.which("bwrap") else ()
    return (*inside, "none" if os.geteuid() == 0 else "chromium")


def _launch(
    driver: "Playwright", program: "_Program", guard: str, home: Path, har: Path, offline: bool
) -> Launched:
    profile, downloads = home / "profile", home / "downloads"
    for folder in (profile, downloads):
        folder.mkdir()
    agent = _agent(program.chromium)
    context = driver.chromium.launch_persistent_context(
        profile,
        executable_path=program.script,
        chromium_sandbox=guard.endswith("chromium"),
        args=[*FLAGS, *((OFFLINE,) if offline else ())],
        # A phone keeps pages from opening windows unasked.
        ignore_default_args=["--disable-popup-blocking"],
        downloads_path=downloads,
        user_agent=agent,
        viewport={"width": WIDTH, "height": HEIGHT},
        screen={"width": WIDTH, "height": HEIGHT},
        device_scale_factor=SCALE,
        is_mobile=True,
        has_touch=True,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        service_workers="block",
        record_har_path=har,
        record_har_content="omit",
        env={"PATH": os.environ.get("PATH", ""), "HOME": str(home), **_proxies()},
    )
    version = context.browser.version if context.browser else ""
    return Launched(context, version, guard, agent)


def _proxies() -> dict[str, str]:
    names = ("http_proxy", "https_proxy", "no_proxy")
    return {n: os.environ[n] for name in names for n in (name, name.upper()) if n in os.environ}


@cache
def _agent(chromium: str) -> str:
    """Return what the browser of a phone calls itself."""
    told = subprocess.run(
        [chromium, "--version"], capture_output=True, text=True, timeout=20, check=False
    ).stdout
    major = match[1] if (match := re.search(r"(\d+)\.\d", told)) else "140"
    return (
        f"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
        f"Chrome/{major}.0.0.0 Mobile Safari/537.36"
    )


class _Program(Struct, frozen=True):
    """What starts Chromium."""

    chromium: str
    script: str


def _started(chromium: str, home: Path, guard: str, limit: int) -> _Program:
    """Write the program that starts Chromium, for so many seconds at the most."""
    words = [f"exec timeout --foreground --signal=KILL {limit}"]
    words += _guarded(home) if guard.startswith("bubblewrap") else []
    script = home / "chromium.sh"
    line = " \\\n  ".join([*words, f"'{chromium}' \"$@\""])
    script.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
    script.chmod(0o700)
    return _Program(chromium, str(script))


def _guarded(home: Path) -> list[str]:
    """Return what starts a program in bubblewrap, with no files but the system's and its own."""
    roots = [f"--ro-bind {p} {p}" for p in ("/usr", "/etc", "/opt") if Path(p).is_dir()]
    for name in ("lib", "lib64", "bin", "sbin"):
        path = Path("/", name)
        if path.is_symlink():
            roots.append(f"--symlink {path.readlink()} {path}")
        elif path.is_dir():
            roots.append(f"--ro-bind {path} {path}")
    return [
        "bwrap --unshare-user --unshare-pid --unshare-ipc --unshare-uts --die-with-parent",
        "--new-session --uid 65534 --gid 65534",
        *roots,
        "--ro-bind-try /run/systemd/resolve /run/systemd/resolve --proc /proc --dev /dev",
        f"--tmpfs /tmp --bind '{home}' '{home}' --chdir '{home}'",
    ]


def _first_line(error: Exception | None) -> str:
    lines = [line for line in str(error).splitlines() if line.strip()]
    return lines[0][:200] if lines else "no reason is told"
