"""What is stated of an app, compared with the app that is at hand."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from msgspec.structs import replace

from appassay.clauses.hits import the_app
from appassay.model import Answer, Fact, Facts, Finding, Label, Outcome, Signer


def other_app(answer: Answer, facts: Facts) -> Iterator[Finding]:
    """Yield where package name or certificate of an answer are not those of the app."""
    for package in the_app(facts):
        stated = answer.value("package")
        if stated and stated != package.name:
            yield _other("other_package", stated, package.name, (answer, package))
    signers = facts.of(Signer)
    stated = answer.value("signer")
    if stated and signers and stated not in {signer.sha256 for signer in signers}:
        yield _other("other_signer", stated, signers[0].sha256, (answer, *signers))


def other_name(answer: Answer, facts: Facts, least: float) -> Iterator[Finding]:
    """Yield that the name of an answer is like none of the app's names."""
    stated = answer.value("name")
    named = [(label.text, label) for label in facts.of(Label) if label.text]
    if not stated or not named:
        return
    text, likest = max(named, key=lambda pair: _likeness(stated, pair[0]))
    if _likeness(stated, text) < least:
        finding = _other("other_name", stated, text, (answer, likest))
        yield replace(finding, outcome=Outcome.SUSPECT)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()


def _other(says: str, stated: str, found: str, evidence: tuple[Fact, ...]) -> Finding:
    return Finding(
        outcome=Outcome.FAILED,
        says=says,
        args={"stated": stated, "found": found},
        evidence=evidence,
    )
