"""The app does not pass for a registered app of another developer.

Applies to: the app, where a register of known apps was handed in.
Expects: no registered app with the same package, a like name or a like icon but another signer.
Cannot tell: licence deals, and groups whose apps look alike; generic names.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from appassay.model import (
    Fact,
    Facts,
    Finding,
    Icon,
    Label,
    Outcome,
    Package,
    RegisteredApp,
    Signer,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (RegisteredApp,)
READS: tuple[type[Fact], ...] = (Package, Label, Icon, Signer)
LOOKALIKES = str.maketrans("аеорсухіјѕԁһӏαορνικτυ01!|", "aeopcyxijsdhlaopviktuolll", " ·•-_.・—")
"""Cyrillic and Greek letters, digits and marks drawn like Latin letters; separators go away."""
LETTERS_A_CHANGE = 3
"""A name must have so many letters for each one that differs, or short names are all alike."""
FLAT = {"0" * 16, "f" * 16}
"""Hashes of icons of one colour, which say nothing."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app, if there is anything to compare it with."""
    return facts.of(Package)[:1] if facts.of(RegisteredApp) else []


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare the app with every registered one of another signer."""
    ours = {_digest(s.sha256) for s in facts.of(Signer) if s.scheme != "stamp"}
    register = facts.of(RegisteredApp)
    others = [app for app in register if not app.signer or _digest(app.signer) not in ours]
    found = [f for app in others for f in _alike(app, package, facts, point, bool(ours))]
    yield from found
    if not found:
        yield Finding(
            outcome=Outcome.PASSED,
            says="like_none",
            args={"count": len(register)},
            evidence=(package, *facts.of(Signer)[:1]),
            absent=(Label, Icon, Signer),
        )


def _digest(text: str) -> str:
    return text.replace(":", "").lower()


def _alike(
    app: RegisteredApp, package: Package, facts: Facts, point: TestPoint, signed: bool
) -> Iterator[Finding]:
    """Yield what is alike; without a signer on both sides it proves nothing about whose it is."""
    comparable = signed and bool(app.signer)
    for says, ours in _likeness(app, package, facts, point):
        yield Finding(
            outcome=Outcome.SUSPECT if comparable else Outcome.REVIEW,
            says=says if comparable else "signer_unknown",
            args={"name": app.name, "package": app.package},
            evidence=(app, ours),
        )
        if not comparable:
            return


def _likeness(
    app: RegisteredApp, package: Package, facts: Facts, point: TestPoint
) -> Iterator[tuple[str, Fact]]:
    if app.package and app.package == package.name:
        yield "same_package", package
    limit = int(point.number("name_distance"))
    label = next((x for x in facts.of(Label) if _near(x.text or "", app.name, limit)), None)
    if label:
        yield "near_name", label
    bits = point.number("icon_distance")
    icon = next((i for i in facts.of(Icon) if i.drawn and _apart(i.phash, app.phash) <= bits), None)
    if icon:
        yield "near_icon", icon


def _near(ours: str, theirs: str, limit: int) -> bool:
    a, b = _folded(ours), _folded(theirs)
    if not a or not b or abs(len(a) - len(b)) > limit:
        return False
    return _distance(a, b) <= min(limit, max(len(a), len(b)) // LETTERS_A_CHANGE)


def _folded(name: str) -> str:
    """Return a name with letters that look alike made the same."""
    visible = (c for c in unicodedata.normalize("NFKC", name) if unicodedata.category(c) != "Cf")
    return "".join(visible).casefold().translate(LOOKALIKES)


def _distance(a: str, b: str) -> int:
    """Return the edit distance (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def _apart(ours: str, theirs: str) -> float:
    """Return how many bits two perceptual hashes differ in; infinite where one says nothing."""
    if len(ours) != 16 or len(theirs) != 16 or {ours.lower(), theirs.lower()} & FLAT:
        return float("inf")
    try:
        return (int(ours, 16) ^ int(theirs, 16)).bit_count()
    except ValueError:
        return float("inf")
