"""Findings on means of hot update."""

from collections.abc import Iterable, Sequence

from appassay.model import Certainty, Fact, Finding, Outcome, Owner, Value

SHOWN = 10
"""Most facts shown as evidence of one finding."""


def where(code: Iterable[Fact]) -> str:
    """Return the methods that facts are in."""
    return listed((f.at.member or f.at.file).split("(")[0] for f in code)


def listed(words: Iterable[str]) -> str:
    """Return the first few of some words, each once."""
    return "; ".join(list(dict.fromkeys(words))[:3])


def finding(
    outcome: Outcome, says: str, evidence: Sequence[Fact], args: dict[str, Value]
) -> Finding:
    """Return a finding that is the owner's of the first fact."""
    live = any(getattr(fact, "reachable", False) for fact in evidence)
    return Finding(
        outcome=outcome,
        says=says,
        args=args,
        evidence=tuple(evidence[:SHOWN]),
        certainty=Certainty.MAY if live else Certainty.POSSIBLE,
        owner=getattr(evidence[0], "owner", Owner()),
    )
