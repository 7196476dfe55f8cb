"""Pages that offer an app: where their button leads, and which fields they show within one tap."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from appassay.clauses.hits import says_so
from appassay.clauses.pages import (
    address,
    after,
    downloads,
    happened,
    leads_out,
    taps,
    windows,
)
from appassay.clauses.windows import controls, painted
from appassay.knowledge.pages import FieldRow, lead_of, pages
from appassay.model import Facts, PageEvent, PageSeen, PageWindow, Visit, WindowNode

ASKED = ("download", "confirm")
LATE = 4_000
"""Milliseconds after a tap in which what follows is put down to it."""
MARKS = re.compile(r"[\s:：·•|｜《》【】\[\]()（）>»›→*]+")
SEPARATED = re.compile(r"^\s*[:：\-–—|｜]\s*|^\s+")
LEAST_VALUE = 2
LEAST_PAGE = 40
"""Characters from which on a page that a label leads to says something."""
GENERIC = re.compile(
    r"(?i)(下载|官方网站|官网|首页|手机版|最新版|安卓版|应用商店|应用市场|app|客户端|free|download|"
    r"official|website|home|for android|app store)"
)
LONG_TITLE = 2


class Offer(Struct, frozen=True):
    """A page that offers an app."""

    url: str
    windows: tuple[PageWindow, ...]
    """What was seen of the page itself, and one tap away from it."""
    linked: tuple[PageSeen, ...]
    """Pages one tap away."""
    to: str
    """Where its button leads: package, store, app, or empty where nothing came of it."""
    button: tuple[PageWindow, WindowNode] | None
    events: tuple[PageEvent, ...]


class Shown(Struct, frozen=True):
    """A field that is shown, where, and with what value."""

    field: str
    value: str
    window: PageWindow
    node: WindowNode


def offer(facts: Facts, visit: Visit) -> Offer | None:
    """Return how a visited page offers an app; None where it does not."""
    return facts.once(f"offer {visit.record}", lambda f: _offer(f, visit))


def _offer(facts: Facts, visit: Visit) -> Offer | None:
    found = happened(facts, visit)
    best: Offer | None = None
    for tap in taps(facts, visit):
        if tap.kind not in ASKED or tap.state != "W6":
            continue
        out = [e for e in after(tap, found, LATE) if leads_out(e)]
        to = _to(out)
        window = next((w for w in windows(facts, visit) if w.number == tap.window), None)
        if window is None or (not to and not _says_download(tap, window)):
            continue
        url = window.activity.split("#")[0]
        # A window that asks first lies on the page; what it leads to is the page's.
        if best is None or (to == "package" and best.to != "package"):
            best = _of(url, to, tap, window, tuple(out), facts, visit)
    return best


def _to(out: Sequence[PageEvent]) -> str:
    kinds = {"package" if e.event == "download" and e.package else e.kind for e in out}
    return next((kind for kind in ("package", "store", "app") if kind in kinds), "")


def _says_download(tap: PageEvent, window: PageWindow) -> bool:
    x, y = (int(arg) for arg in tap.args[:2])
    hit = [control for control in controls(window) if control.node.holds(x, y)]
    return bool(hit) and downloads(hit[-1])


def _of(
    url: str, to: str, tap: PageEvent, window: PageWindow, out: tuple[PageEvent, ...],
    facts: Facts, visit: Visit,
) -> Offer:  # fmt: skip
    seen = windows(facts, visit)
    linked = [p for p in facts.of(PageSeen) if p.record == visit.record and p.url != url]
    own = any(w.state == "W0" and w.activity.split("#")[0] == url for w in seen)
    # Of a page the button was one tap away on, what was opened from there counts.
    linked = [p for p in linked if p.words and p.state == ("W5" if own else "W6")]
    places = {p.url.split("#")[0] for p in linked}
    near = tuple(w for w in seen if w.activity.split("#")[0] == url and w.state != "W1")
    away = tuple(w for w in seen if w.activity.split("#")[0] in places)
    x, y = (int(arg) for arg in tap.args[:2])
    hit = [control.node for control in controls(window) if control.node.holds(x, y)]
    return Offer(url, (*near, *away), tuple(linked), to, (window, hit[-1]) if hit else None, out)


def is_painted(found: Offer) -> bool:
    """Return whether words may stand in pictures of the page, where no element shows them."""
    own = [w for w in found.windows if w.activity.split("#")[0] == found.url]
    return any(painted(window) for window in own if window.kind == "page")


def shown(found: Offer, field: str) -> Shown | None:
    """Return where a field is shown with a value, first on the page itself."""
    row = next(row for row in pages().field if row.id == field)
    for window in found.windows:
        own = window.activity.split("#")[0] == found.url
        seen = next(_values(row, window), None) if own else None
        if seen is not None:
            return seen
    return _led_to(row, found) or next(
        (
            v
            for w in found.windows
            if w.activity.split("#")[0] != found.url
            for v in _values(row, w)
        ),
        None,
    )


def _values(row: FieldRow, window: PageWindow) -> Iterator[Shown]:
    written = [(n, node) for n, node in enumerate(window.nodes) if node.words]
    for place, (_, node) in enumerate(written):
        label = _label(row, node.words)
        if label is not None:
            value = label or _next_value(written[place + 1 :], window)
            if len(value) >= LEAST_VALUE and not says_so("page.view", value):
                yield Shown(row.id, value, window, node)
        elif row.value and re.search(row.value, node.words):
            yield Shown(row.id, node.words, window, node)


def _label(row: FieldRow, text: str) -> str | None:
    """Return the value behind a label in one text: empty for the label alone, None without one."""
    plain = MARKS.sub("", text).casefold()
    for label in (*row.zh, *row.en):
        if plain == MARKS.sub("", label).casefold():
            return ""
        if text.casefold().lstrip("《【[").startswith(label.casefold()):
            rest = text.lstrip("《【[")[len(label) :]
            match = SEPARATED.match(rest)
            if match and rest[match.end() :].strip():
                return rest[match.end() :].strip()
            if row.id == "version" and re.match(r"\s*[vV]?\d", rest):
                return rest.strip()
    return None


def _next_value(rest: Sequence[tuple[int, WindowNode]], window: PageWindow) -> str:
    """Return what is written behind a label, unless that is a label or a control itself."""
    for _, node in rest[:1]:
        if any(_label(row, node.words) == "" for row in pages().field) or node.clickable:
            return ""
        return node.words
    return ""


def _led_to(row: FieldRow, found: Offer) -> Shown | None:
    """Return a page that a label leads to, and that says something."""
    for page in found.linked:
        if _label(row, page.words) is None or not 200 <= page.status < 300:
            continue
        there = [w for w in found.windows if w.activity.split("#")[0] == page.url.split("#")[0]]
        for window in there:
            if sum(len(text) for text in window.texts) >= LEAST_PAGE:
                node = next((n for n in window.nodes if n.words), window.nodes[0])
                return Shown(row.id, page.words, window, node)
    return None


def policy_pages(found: Offer) -> list[PageSeen]:
    """Return the pages that a link to the privacy policy leads to."""
    row = next(row for row in pages().field if row.id == "policy")
    return [page for page in found.linked if _label(row, page.words) is not None]


def names(found: Offer) -> list[str]:
    """Return the names by which the page calls the app and who runs it."""
    told: list[str] = []
    operator = shown(found, "operator")
    if operator is not None:
        told.append(operator.value)
    for window in found.windows:
        if window.activity.split("#")[0] != found.url:
            continue
        heads = [node.words for node in window.nodes if node.cls in ("html.h1", "html.h2")]
        for text in (*re.split(r"[-_|｜—–,，·:：]", window.title), *heads):
            told.append(GENERIC.sub("", text).strip(" -—|"))
    return [name for name in dict.fromkeys(told) if len(name) >= LONG_TITLE]


def speaks_of(window: PageWindow, called: Iterable[str]) -> bool:
    """Return whether a page names the app or who runs it."""
    text = "".join(window.texts).casefold().replace(" ", "")
    return any(name.casefold().replace(" ", "") in text for name in called)


def similarity(one: str, other: str) -> float:
    """Return how alike two names are, 0 to 1."""
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()


def fetches(found: Offer) -> list[PageEvent]:
    """Return the packages that came of one tap, each address once."""
    got = [e for e in found.events if e.event == "download" and (e.package or e.kind == "package")]
    kept = {address(event): event for event in reversed(got)}
    return list(reversed(kept.values()))


def leads_only_to_store(found: Offer) -> bool:
    """Return whether the button leads to an app store and fetches nothing."""
    return found.to == "store" and not fetches(found)


def to_package(url: str) -> bool:
    """Return whether an address is that of a package."""
    return lead_of(url) == "package"
