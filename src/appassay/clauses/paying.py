"""Windows of a run in which something is paid for, as the clauses on fees and on renewal ask."""

from msgspec import Struct

from appassay.clauses.hits import says_so
from appassay.clauses.showings import Showing, showings
from appassay.clauses.windows import LARGE, Control, controls, is_own, painted
from appassay.model import Facts, Package, WindowSeen


class PayScreen(Struct, frozen=True):
    """A window with a control that pays, with all that was seen of it."""

    showing: Showing
    control: Control

    @property
    def window(self) -> WindowSeen:
        """Return the window as it was first seen."""
        return self.showing.first

    def says(self, row: str) -> bool:
        """Return whether a text of it matches a row of the phrase table.

        A price is often put together of several elements.
        """
        return any(
            says_so(row, text)
            for window in self.showing.windows
            for text in (*window.texts, "".join(window.texts))
        )

    def lacks(self, signs: str) -> bool:
        """Return whether words of a kind are nowhere in the window, as it was seen whole.

        None of the signs they can't do without is there, no picture may hold them, and nothing
        can be scrolled to.

        Args:
            signs: a row of the phrase table, wider than that for the words.
        """
        windows = self.showing.windows
        whole = not any(painted(w) or any(n.scrollable for n in w.nodes) for w in windows)
        return whole and not self.says(signs)


def pay_screens(package: Package, facts: Facts) -> list[PayScreen]:
    """Return the windows of the app in which something is paid for, in order.

    A control that pays makes one; one that opens a service may only lead to such a window, so that
    it makes one only beside a price.
    """
    found = []
    for showing in showings(facts):
        if not is_own(showing.first, package):
            continue
        for control in controls(showing.first):
            screen = PayScreen(showing, control)
            opens = _says(control, "window.subscribe") and screen.says("window.price")
            if _says(control, "window.pay") or opens:
                found.append(screen)
                break
    return found


def _says(control: Control, row: str) -> bool:
    return control.share <= LARGE and any(
        len(w) <= 24 and says_so(row, w) for w in control.words
    )  # fmt: skip
