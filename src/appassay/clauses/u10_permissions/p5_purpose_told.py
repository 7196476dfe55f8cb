"""The user is told what a permission is for while being asked for it.

Applies to: the dangerous permissions an app declares, and the windows of a run record by which the
    system asks for one; an SDK archive asks for nothing by itself.
Expects: a purpose in the manifest's meta-data (T/TAF 076-2020), which the system dialog shows. A
    text of the app can serve as well, but that it is on screen then is seen only in a run. Where
    the execution comes to a request and no text in code, resources or windows gives a purpose of
    anything, none can be told. In a run: a text of the app, beside the window or just before it,
    that gives a purpose and names what is asked for; none is proved where no picture may hold it.
Cannot tell: whether the purpose is true; text drawn at run time, or fetched from a server.
"""

import re
from collections.abc import Iterable, Sequence

from appassay.clauses.hits import places, says_so
from appassay.clauses.log import asked as requests
from appassay.clauses.log import events, permission_names
from appassay.clauses.u10_permissions.asking import dialogs, told_beside
from appassay.clauses.u10_permissions.uses import SHOWN, declared, is_library, label, texts
from appassay.knowledge import phrases
from appassay.model import (
    Certainty,
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Permission,
    PermissionPurpose,
    TestPoint,
    Text,
    TextSeen,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (Permission,)
READS: tuple[type[Fact], ...] = (PermissionPurpose, TextSeen, Event)
ALSO: tuple[type[Fact], ...] = (WindowSeen,)
ANY = "permission_purpose.any"
WINDOWS = ("window.activity", "window.dialog", "window.web")


def applies(facts: Facts) -> Sequence[Sequence[Permission]]:
    """Return the permissions asked for at run time, as one group; it may be empty in a run."""
    asked = declared(facts, lambda row: row.protection == "dangerous")
    return [asked] if (asked or dialogs(facts)) and not is_library(facts) else []


def expects(asked: Sequence[Permission], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for a purpose of each permission."""
    package = facts.first(Package) or Package(name="")
    seen = list(told_beside(package, facts, point))
    yield from seen
    given = {p.permission: p for p in facts.of(PermissionPurpose) if p.text.strip()}
    for permission in asked:
        if permission.name in given:
            yield _stated(permission, given[permission.name])
    silent = [permission for permission in asked if permission.name not in given]
    if silent:
        yield _not_stated(silent, texts("permission_purpose.in_app", facts))
        yield from _nowhere(silent, facts) if not seen else ()


def _stated(permission: Permission, purpose: PermissionPurpose) -> Finding:
    vague = re.search(phrases()["permission_purpose.vague"].regex, purpose.text.strip())
    return Finding(
        outcome=Outcome.SUSPECT if vague else Outcome.PASSED,
        says="vague" if vague else "stated",
        args={"permission": label(permission.name), "text": purpose.text},
        evidence=(permission, purpose),
    )


def _not_stated(silent: Sequence[Permission], shown: Sequence[TextSeen]) -> Finding:
    names = [label(permission.name) for permission in silent]
    listed = Text(zh="、".join(n.zh for n in names), en=", ".join(n.en for n in names))
    return Finding(
        outcome=Outcome.REVIEW if shown else Outcome.UNTESTED,
        says="text_in_app" if shown else "seen_in_a_run_only",
        args={"permissions": listed, "count": len(silent)},
        evidence=(*silent[:SHOWN], *shown[:SHOWN]),
    )


def _nowhere(silent: Sequence[Permission], facts: Facts) -> Iterable[Finding]:
    """Yield requests in an app that holds no text of a purpose whatever."""
    shown = (text for event in events(facts, *WINDOWS) for text in event.args)
    if texts(ANY, facts) or any(says_so(ANY, text) for text in shown):
        return
    names = {permission.name for permission in silent}
    found = [event for event in requests(facts) if names & set(event.args)]
    if found:
        yield Finding(
            outcome=Outcome.SUSPECT,
            says="nowhere",
            args={"permissions": permission_names(found), "where": places(found)},
            evidence=(*silent[:2], *found[:SHOWN]),
            certainty=Certainty.MAY,
            absent=(TextSeen,),
        )
