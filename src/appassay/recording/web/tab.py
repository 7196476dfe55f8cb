"""One tab: its clock, what it shows, and the fingers on it.

Scripts of ours run without a user gesture, so that only taps touch the page. Time is virtual where
nothing else is asked for: Chromium's own clock of the page goes on as fast as its timers allow, and
waits for what is being fetched, so that three minutes of reading take a few seconds.
"""

import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from appassay.recording.web.heard import Ears, Heard

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

HERE = Path(__file__).parent
MOST_NODES = 3_000
STEP = 500
"""Milliseconds of the page between two looks at it."""
STALL = 8.0
"""Seconds after which a clock that waits for a fetch goes on without it."""
GLANCE = 1.0
"""Seconds after which it is looked whether the clock of a page went on though it does not say."""
APART = 0.5
"""Seconds between two taps."""
SETTLE = 3.0
"""Seconds that are waited for what comes of a jump."""
LOAD = 20_000


@cache
def script(name: str) -> str:
    """Return a script that runs in the page."""
    return (HERE / name).read_text("utf-8")


class Tab:
    """A page that is looked at."""

    def __init__(self, context: "BrowserContext", *, virtual: bool, left: Any) -> None:  # noqa: ANN401
        """Open a tab.

        Args:
            context: the browser.
            virtual: whether time is virtual.
            left: tells how many bytes may still be fetched.
        """
        self.page = context.new_page()
        self.now = 0
        """Milliseconds of the page since it was opened."""
        self.status = 0
        self.stalled = False
        self._touched = False
        self._last_tap = 0.0
        self._virtual = virtual
        self._cdp = context.new_cdp_session(self.page)
        self._worlds: dict[str, int] = {}
        self._spent = False
        self._cdp.on("Emulation.virtualTimeBudgetExpired", self._expired)
        self._cdp.on("Runtime.executionContextCreated", self._world)
        self._cdp.on("Runtime.executionContextDestroyed", self._no_world)
        for domain in ("Page", "Network", "Runtime", "DOM"):
            self._cdp.send(f"{domain}.enable")
        self._cdp.send("Page.addScriptToEvaluateOnNewDocument", {"source": script("hook.js")})
        self.ears = Ears(self.page, self._cdp, left, lambda: self._touched)

    def open(self, url: str) -> None:
        """Go to an address; the clock of the page stands where it begins to load.

        Raises:
            playwright.sync_api.Error: it can't be had.
        """
        if self._virtual:
            # The page begins with its clock at rest: nothing happens unseen while it comes.
            self._policy("pause", 0)
        answer = self.page.goto(url, wait_until="commit", timeout=LOAD)
        self.status = answer.status if answer else 0

    def run(self, span: int) -> list[Heard]:
        """Let the page go on for some milliseconds, and return what was heard of it meanwhile."""
        if self._virtual:
            self._go_on(span)
        else:
            self.page.wait_for_timeout(span)
        self.now += span
        self._settle()
        return self.ears.take()

    def _go_on(self, span: int) -> None:
        """Let the clock of the page go on, until it says that it has, or shows it."""
        self._spent = False
        begin, goal = time.monotonic(), self._clock() + span - 1
        looked = sent = begin
        self._policy("advance" if self.stalled else "pauseIfNetworkFetchesPending", span)
        while not self._spent:
            self.page.wait_for_timeout(3)
            now = time.monotonic()
            if now - looked > GLANCE:
                looked = now
                # The word that the time is spent may go to another tab of the same process.
                if self._clock() >= goal:
                    return
            if now - sent > (GLANCE if self.stalled else STALL):
                self.stalled, sent = True, now
                self._policy("advance", max(1, min(span, round(goal + 1 - self._clock()))))
            if now - begin > STALL * 2:
                return

    def _clock(self) -> float:
        """Return the milliseconds the page counts; 0 where it does not tell."""
        told = self._value("performance.now()")
        return float(told) if isinstance(told, int | float) else 0.0

    def _settle(self) -> None:
        """Wait, by the clock on the wall, for what comes of a jump: the network has no other."""
        end = time.monotonic() + SETTLE
        while self._virtual and self.ears.waits and time.monotonic() < end:
            self.page.wait_for_timeout(10)

    def look(self) -> dict[str, Any]:
        """Return what the page and its frames show; see `collect.js`."""
        found = self._collect(self._main())
        if not found:
            return {}
        self._frames(found)
        return found

    def active(self) -> bool:
        """Return whether the user has just touched the page, as the page itself would be told."""
        if not self._touched:
            # A browser counts an address typed in as a touch for a moment; nobody touched the page.
            return False
        told = self._value("navigator.userActivation ? navigator.userActivation.isActive : false")
        return bool(told)

    def tap(self, x: float, y: float) -> None:
        """Tap the page at a point of the screen, in CSS pixels."""
        self._touched = True
        # Two taps in quick succession, by the clock on the wall, would be one double tap.
        wait = self._last_tap + APART - time.monotonic()
        if wait > 0:
            self.page.wait_for_timeout(wait * 1_000)
        self.page.touchscreen.tap(x, y)
        self._last_tap = time.monotonic()

    def scroll(self, by: int) -> None:
        """Scroll by some CSS pixels, as a wheel does: it is no touch of the page."""
        self._value(f"window.scrollBy({{top: {by}, behavior: 'instant'}})")

    def scroll_to(self, y: int) -> None:
        """Scroll to a height of the page."""
        self._value(f"window.scrollTo({{top: {y}, behavior: 'instant'}})")

    def picture(self) -> bytes:
        """Return a PNG of what is on screen."""
        import base64

        told = self._cdp.send(
            "Page.captureScreenshot", {"format": "png", "optimizeForSpeed": False}
        )
        return base64.b64decode(told["data"])

    def source(self) -> str:
        """Return the page as it stands, as HTML."""
        told = self._value("document.documentElement ? document.documentElement.outerHTML : ''")
        return str(told or "")

    def close(self) -> None:
        """Close the tab."""
        self.page.close()

    def _policy(self, policy: str, budget: int) -> None:
        told: dict[str, Any] = {"policy": policy}
        if budget:
            told |= {"budget": budget, "maxVirtualTimeTaskStarvationCount": 5_000}
        self._cdp.send("Emulation.setVirtualTimePolicy", told)

    def _expired(self, _: object) -> None:
        self._spent = True

    def _world(self, told: dict[str, Any]) -> None:
        context = told["context"]
        about = context.get("auxData", {})
        if about.get("isDefault"):
            self._worlds[str(about.get("frameId", ""))] = int(context["id"])

    def _no_world(self, told: dict[str, Any]) -> None:
        gone = told.get("executionContextId")
        self._worlds = {frame: world for frame, world in self._worlds.items() if world != gone}

    def _main(self) -> str:
        tree = self._cdp.send("Page.getFrameTree")["frameTree"]
        return str(tree["frame"]["id"])

    def _value(self, expression: str, frame: str = "") -> Any:  # noqa: ANN401
        """Return what an expression gives in a frame; None where it gives nothing."""
        from playwright.sync_api import Error

        world = self._worlds.get(frame or self._main())
        if world is None:
            return None
        try:
            told = self._cdp.send(
                "Runtime.evaluate",
                {"expression": expression, "contextId": world, "returnByValue": True,
                 "userGesture": False, "timeout": 5_000},
            )  # fmt: skip
        except Error:
            return None
        return told.get("result", {}).get("value")

    def _collect(self, frame: str) -> dict[str, Any]:
        found = self._value(f"({script('collect.js')})({MOST_NODES})", frame)
        return found if isinstance(found, dict) else {}

    def _frames(self, found: dict[str, Any]) -> None:
        """Put what frames show among what the page shows, where they lie in it."""
        found["blind"] = 0
        tree = self._cdp.send("Page.getFrameTree")["frameTree"]
        for child in _all_frames(tree):
            self._frame(found, str(child["id"]))

    def _frame(self, found: dict[str, Any], frame: str) -> None:
        from playwright.sync_api import Error

        try:
            owner = self._cdp.send("DOM.getFrameOwner", {"frameId": frame})
            box = self._cdp.send("DOM.getBoxModel", {"backendNodeId": owner["backendNodeId"]})
        except Error:
            return  # It is not drawn.
        left, top = (float(value) for value in box["model"]["content"][:2])
        inner = self._collect(frame)
        holder = _holder(found, left, top)
        if holder is None:
            return
        if not inner:
            found["blind"] += 1
            return
        _adopt(found["nodes"], inner["nodes"], holder, left, top)


def _all_frames(tree: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    for child in tree.get("childFrames", ()):
        found += [child["frame"], *_all_frames(child)]
    return found


def _holder(found: dict[str, Any], left: float, top: float) -> int | None:
    """Return the number of the frame's own element: the last one its content lies in."""
    frames = [n for n, node in enumerate(found["nodes"]) if node["cls"] in ("iframe", "frame")]
    inside = [
        n for n in frames
        if found["nodes"][n]["bounds"][0] - 1 <= left <= found["nodes"][n]["bounds"][2]
        and found["nodes"][n]["bounds"][1] - 1 <= top <= found["nodes"][n]["bounds"][3]
    ]  # fmt: skip
    return inside[-1] if inside else None


def _adopt(
    nodes: list[dict[str, Any]],
    inner: Sequence[dict[str, Any]],
    holder: int,
    left: float,
    top: float,
) -> None:
    """Append the elements of a frame, cut to the frame."""
    first, frame = len(nodes), nodes[holder]
    for node in inner:
        box = [node["bounds"][0] + left, node["bounds"][1] + top,
               node["bounds"][2] + left, node["bounds"][3] + top]  # fmt: skip
        low, high = frame["bounds"][:2], frame["bounds"][2:]
        shown = [
            max(box[0], low[0]),
            max(box[1], low[1]),
            min(box[2], high[0]),
            min(box[3], high[1]),
        ]
        # What lies outside its frame is not shown, but still has its place in the tree.
        if shown[0] >= shown[2] or shown[1] >= shown[3]:
            shown = [low[0], low[1], low[0], low[1]]
        parent = node["parent"] + first if node["parent"] >= 0 else holder
        cut = node["cut"] if node["cls"] != "html" else 0
        nodes.append(
            {**node, "bounds": shown, "parent": parent, "layer": frame["layer"], "cut": cut}
        )
