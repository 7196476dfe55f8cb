"""The SDKs in the package are those that the documents list.

Applies to: apps whose code was read.
Expects: a name of each SDK that handles personal information in a list or policy. An SDK whose
    signs are those of its code is missing for certain; where only a component, a library or a key
    speaks for it, it is a suspicion. SDKs that are listed and were not found are noted.
Cannot tell: SDKs merged or renamed beyond recognition, and those the tables do not know.
"""

import re
from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.stated import PAPERS, documents, shown, statements
from appassay.knowledge import sdks
from appassay.model import (
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Owner,
    Package,
    Role,
    SdkPresent,
    Statement,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (SdkPresent, *PAPERS)
READS: tuple[type[Fact], ...] = (Package,)
LISTS: tuple[Role, ...] = ("policy", "pi_list", "sdk_list", "other")
"""Documents that may list SDKs; terms of use and a store page need not."""
_PLAIN = re.compile(r"sdk|[\s（）()·.\u2013-]|android|安卓", re.IGNORECASE)
_SHORTEST = 3


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare both lists."""
    present = [sdk for sdk in facts.of(SdkPresent) if handles(sdk)]
    if present and not documents(facts, *LISTS):
        yield Finding(
            outcome=Outcome.UNTESTED, says="no_list", args={"count": len(present)},
            evidence=tuple(facts.of(DocumentSeen)),
        )  # fmt: skip
        return
    named = statements(facts, "sdk")
    listed = [sdk for sdk in present if any(is_name_of(s, sdk) for s in named)]
    mentioned = {family(name) for paper in facts.of(DocumentSeen) for name in paper.sdks}
    for sdk in present:
        if sdk in listed:
            continue
        unclear = family(sdk.sdk) in mentioned
        # Code that is like an SDK's is strong evidence, but no proof, that it is that SDK.
        sure = sdk.classes and sdk.how == "name"
        outcome = Outcome.FAILED if sure else Outcome.SUSPECT
        yield Finding(
            outcome=Outcome.REVIEW if unclear else outcome,
            says="unclear" if unclear else "unlisted",
            args={"sdk": sdk.name, "signs": ", ".join(sdk.signs[:3])},
            evidence=(sdk, *facts.of(DocumentSeen)),
            owner=Owner(sdk=sdk.sdk, version=sdk.version),
            absent=PAPERS,
        )
    if present and len(listed) == len(present):
        yield Finding(
            outcome=Outcome.PASSED,
            says="all_listed",
            args={"count": len(present)},
            evidence=(*present[:5], *shown(named)[:5]),
        )
    extra = [s for s in named if not any(is_name_of(s, sdk) for sdk in facts.of(SdkPresent))]
    if extra:
        yield Finding(
            outcome=Outcome.PASSED if present else Outcome.INAPPLICABLE,
            says="only_listed",
            args={"names": "、".join(dict.fromkeys(s.value for s in extra))},
            evidence=shown(extra),
        )


def family(sdk: str) -> str:
    """Return the word that rows of one vendor's SDKs begin with: a list may name one for all."""
    return sdk.partition("_")[0]


def handles(sdk: SdkPresent) -> bool:
    """Return whether an SDK handles personal information, so that it has to be listed."""
    row = sdks().get(sdk.sdk)
    return row is not None and row.handles_pi and row.category != "library"


def is_name_of(statement: Statement, sdk: SdkPresent) -> bool:
    """Return whether a document's name for an SDK is that of one in the package."""
    if statement.sdk:
        return statement.sdk == sdk.sdk
    row = sdks().get(sdk.sdk)
    if row is None:
        return False
    name = _plain(statement.value)
    own = [_plain(word) for word in (row.zh, row.en)]
    return any(name == word or _inside(name, word) or _inside(word, name) for word in own)


def _plain(name: str) -> str:
    return _PLAIN.sub("", name).casefold()


def _inside(short: str, long: str) -> bool:
    return len(short) >= _SHORTEST and short in long
