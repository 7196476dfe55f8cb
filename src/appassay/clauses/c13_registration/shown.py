"""The filing number in the windows of a run."""

from collections.abc import Iterator

from appassay.clauses.hits import says_so
from appassay.clauses.showings import judged
from appassay.clauses.windows import is_own, painted
from appassay.model import Facts, Finding, Outcome, Package, WindowSeen


def shown(package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield what windows show of the number; nothing where no window was kept.

    That it is not there is proved by a page about the app that was seen whole.
    """
    own = [window for window in facts.of(WindowSeen) if is_own(window, package)]
    numbers = [window for window in own if _says("filing.number", window)]
    linked = [window for window in numbers if _says("filing.link", window)]
    sites = [window for window in own if _says("filing.site_number", window)]
    pages = [window for window in own if _is_about(window)]
    if linked:
        yield judged(Outcome.PASSED, "number_linked_in_window", linked[:1], facts)
    elif numbers:
        yield judged(Outcome.REVIEW, "number_in_window", numbers[:1], facts)
    elif sites:
        yield judged(Outcome.SUSPECT, "site_number_in_window", sites[:1], facts)
    elif pages:
        whole = [window for window in pages if not painted(window) and not _scrolls(window)]
        outcome = Outcome.FAILED if whole else Outcome.REVIEW
        yield judged(outcome, "not_in_windows", (whole or pages)[:1], facts, lack=True)
    elif own:
        yield judged(Outcome.UNTESTED, "page_not_seen", own[:1], facts)


def _says(row: str, window: WindowSeen) -> bool:
    return any(says_so(row, text) for text in window.texts)


def _is_about(window: WindowSeen) -> bool:
    """Return whether a window is the page about the app; a link to it stands on other pages."""
    plain = (node for node in window.nodes if not node.clickable)
    return any(says_so("filing.page", node.words) for node in plain if node.words)


def _scrolls(window: WindowSeen) -> bool:
    return any(node.scrollable for node in window.nodes)
