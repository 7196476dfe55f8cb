"""The contacts that documents publish are of two kinds at least, and real.

Applies to: the privacy policy of an app, with the other documents.
Expects: two of e-mail, telephone, postal address and form; none that is only a placeholder.
Cannot tell: whether anybody answers there; whether the mail domain takes mail; what the app shows.
"""

import re
from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.stated import PAPERS, mentioned, policies, shown, statements
from appassay.model import DocumentSeen, Fact, Facts, Finding, Outcome, Package, TestPoint

TARGETS: tuple[type[Fact], ...] = PAPERS
READS: tuple[type[Fact], ...] = (Package,)
_MAIL = re.compile(r"^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$")
_PHONE = re.compile(r"^\+?[\d\s()\u2013-]{5,}(?:转\s*\d+)?$")
_LINK = re.compile(r"^https?://|^www\.")


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app, if its privacy policy is there."""
    return the_app(facts) if policies(facts) else []


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Count the channels, and look at each."""
    contacts = statements(facts, "contact")
    fake = [c for c in contacts if says_so("contact.placeholder", c.value)]
    if fake:
        values = ", ".join(dict.fromkeys(c.value for c in fake))
        yield Finding(
            outcome=Outcome.FAILED, says="placeholder", args={"values": values},
            evidence=shown(fake),
        )  # fmt: skip
    channels = {channel(c.value) for c in contacts if c not in fake}
    least = int(point.thresholds["channels"].value)
    args = {"count": len(channels), "least": least}
    if len(channels) >= least:
        yield Finding(outcome=Outcome.PASSED, says="enough", args=args, evidence=shown(contacts))
        return
    unclear = not contacts and mentioned(facts.of(DocumentSeen), "contact")
    yield Finding(
        outcome=Outcome.REVIEW if unclear else Outcome.FAILED,
        says="unclear" if unclear else "too_few",
        args=args,
        evidence=shown(contacts) or tuple(policies(facts)),
        absent=PAPERS,
    )


def channel(value: str) -> str:
    """Return what kind of contact a value is."""
    if _MAIL.match(value):
        return "mail"
    if _PHONE.match(value):
        return "phone"
    return "form" if _LINK.match(value) else "address"
