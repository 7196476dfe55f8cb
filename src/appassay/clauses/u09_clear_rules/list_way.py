"""How deep the list of what is collected lies in the menus that a run walked."""

from collections.abc import Iterator

from appassay.clauses.hits import says_so
from appassay.clauses.showings import judged
from appassay.clauses.ways import way_to
from appassay.clauses.windows import is_own
from appassay.model import Facts, Finding, Outcome, Package, WindowSeen


def depth(package: Package, facts: Facts, levels: int) -> Iterator[Finding]:
    """Yield that the list lies deeper than allowed below the page of the account or of settings.

    What a walk did not come to is no proof that there is no shorter way.
    """
    own = [window for window in facts.of(WindowSeen) if is_own(window, package)]
    roots = [window for window in own if _titled("menu.root", window)]
    ways = [way_to(root, _is_list, package, facts) for root in roots]
    found = [way for way in ways if way is not None]
    if found and (best := min(found, key=lambda way: len(way.taps))) and len(best.taps) > levels:
        args = {"taps": len(best.taps), "levels": levels}
        yield judged(Outcome.SUSPECT, "deep", [best.page], facts, args=dict(args))


def _is_list(window: WindowSeen) -> bool:
    return _titled("menu.pi_list", window)


def _titled(row: str, window: WindowSeen) -> bool:
    """Return whether words stand on a page as its own, not as the link to another."""
    plain = (node.words for node in window.nodes if not node.clickable and node.words)
    return any(says_so(row, words) for words in plain)
