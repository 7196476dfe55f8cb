"""The listing of the app in a store agrees with the package.

Applies to: apps with their store page among the documents.
Expects: the version of the package, and each dangerous permission where the page names permissions
    at all; an operator of another name than in the policy is for a person.
Cannot tell: a staged rollout; whether the policy behind the page is that of the app.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.stated import (
    TEXTS,
    documents,
    passages,
    policies,
    shown,
    statements,
    within,
)
from appassay.knowledge import ANDROID_PERMISSION, permission_group, permissions
from appassay.model import (
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Permission,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (*TEXTS, Package)
READS: tuple[type[Fact], ...] = (Permission,)


def applies(facts: Facts) -> Sequence[tuple[DocumentSeen, ...]]:
    """Return the store pages as one group, which may be empty, of an app with documents."""
    given = bool(the_app(facts) and facts.of(DocumentSeen))
    return [tuple(documents(facts, "listing"))] if given else []


def expects(papers: tuple[DocumentSeen, ...], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare each page with the package."""
    if not papers:
        yield Finding(outcome=Outcome.UNTESTED, says="not_given", evidence=tuple(facts.of(Package)))
        return
    for paper in papers:
        found = [
            *_version(paper, facts), *_permissions(paper, facts), *_operator(paper, facts)
        ]  # fmt: skip
        yield from found
        if not found:
            args: dict[str, Value] = {"name": paper.name}
            evidence = (paper, *facts.of(Package)[:1])
            yield Finding(outcome=Outcome.PASSED, says="agrees", args=args, evidence=evidence)


def _version(paper: DocumentSeen, facts: Facts) -> Iterable[Finding]:
    package = facts.of(Package)[0]
    told = within(passages(facts, "listing-version"), [paper])
    if not told:
        yield Finding(
            outcome=Outcome.REVIEW, says="no_version", args={"name": paper.name},
            evidence=(paper, package), absent=TEXTS,
        )  # fmt: skip
    elif package.version_name and all(p.value != package.version_name for p in told):
        yield Finding(
            outcome=Outcome.FAILED, says="other_version", evidence=(told[0], package),
            args={"listed": told[0].value, "version": package.version_name},
        )  # fmt: skip


def _permissions(paper: DocumentSeen, facts: Facts) -> Iterable[Finding]:
    told = within(statements(facts, "permission"), [paper])
    named = {permission_group(ANDROID_PERMISSION + s.value) for s in told}
    named |= {permission_group(ANDROID_PERMISSION + name) for name in paper.permissions}
    table = permissions()
    asked = [p for p in facts.of(Permission) if p.name in table]
    for permission in (p for p in asked if table[p.name].protection == "dangerous"):
        if told and permission_group(permission.name) not in named:
            yield Finding(
                outcome=Outcome.FAILED, says="unlisted_permission", absent=TEXTS,
                args={"permission": table[permission.name].text, "name": permission.name},
                evidence=(permission, *shown(told)[:3]),
            )  # fmt: skip


def _operator(paper: DocumentSeen, facts: Facts) -> Iterable[Finding]:
    listed = within(statements(facts, "operator"), [paper])
    stated = within(statements(facts, "operator"), policies(facts))
    ours = {s.value for s in stated}
    if listed and ours and not any(_same(s.value, name) for s in listed for name in ours):
        yield Finding(
            outcome=Outcome.REVIEW, says="other_operator", evidence=(listed[0], stated[0]),
            args={"listed": listed[0].value, "stated": stated[0].value},
        )  # fmt: skip


def _same(a: str, b: str) -> bool:
    return a in b or b in a
