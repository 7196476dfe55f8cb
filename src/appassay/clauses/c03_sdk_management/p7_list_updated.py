"""The list of SDKs changed with the SDKs of the app.

Applies to: apps with a list of SDKs, compared with the list and the report of the version before.
Expects: another text where another set of SDKs that handle personal information is in the package.
    The same words over other SDKs are a breach.
Cannot tell: new versions of the same SDKs; SDKs no table knows.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.c03_sdk_management.p1_sdks_listed import handles
from appassay.clauses.hits import the_app
from appassay.clauses.log import sdk_name
from appassay.clauses.stated import PAPERS, documents
from appassay.knowledge import sdks
from appassay.model import (
    DocumentSeen,
    EarlierDocument,
    EarlierReport,
    Fact,
    Facts,
    Finding,
    Outcome,
    Owner,
    Package,
    SdkPresent,
    TestPoint,
    Text,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (SdkPresent, *PAPERS)
READS: tuple[type[Fact], ...] = (Package, EarlierDocument, EarlierReport)


def applies(facts: Facts) -> Sequence[DocumentSeen]:
    """Return the lists of SDKs of an app."""
    return documents(facts, "sdk_list") if the_app(facts) else []


def expects(paper: DocumentSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare the SDKs, then the words."""
    lists = [before for before in facts.of(EarlierDocument) if before.role == paper.role]
    report = facts.first(EarlierReport)
    if not lists or report is None:
        yield Finding(outcome=Outcome.UNTESTED, says="no_earlier", evidence=(paper,))
        return
    now = {sdk.sdk for sdk in facts.of(SdkPresent) if handles(sdk)}
    changed = now ^ {sdk for sdk in report.sdks if _listed(sdk)}
    same_words = any(before.digest == paper.digest for before in lists)
    args: dict[str, Value] = {"name": paper.name, "sdks": _names(changed)}
    failed = bool(changed) and same_words
    says = "not_updated" if failed else "updated" if changed else "same_sdks"
    yield Finding(
        outcome=Outcome.FAILED if failed else Outcome.PASSED,
        says=says,
        args=args,
        evidence=(paper, *lists, report),
        absent=(SdkPresent,),
    )


def _listed(sdk: str) -> bool:
    row = sdks().get(sdk)
    return row is not None and row.handles_pi and row.category != "library"


def _names(changed: Iterable[str]) -> Text:
    names = [sdk_name(Owner(sdk=sdk)) for sdk in sorted(changed)]
    return Text(zh="、".join(n.zh for n in names), en=", ".join(n.en for n in names))
