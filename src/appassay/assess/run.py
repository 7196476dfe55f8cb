"""Apply checks to facts: the only place where outcomes are combined."""

from appassay.assess.discover import Check, also
from appassay.errors import ClauseError
from appassay.model import (
    Answer,
    Facts,
    Finding,
    Level,
    Outcome,
    Package,
    PageEvent,
    PageSeen,
    PageWindow,
    TestPoint,
    Verdict,
    Visit,
)

PAGE = "web_page"
PAGES = (PageWindow, PageEvent, PageSeen, Visit)
"""What visits to web pages saw."""
CLEAN = (Outcome.PASSED, Outcome.INAPPLICABLE)


def run_check(check: Check, facts: Facts) -> Verdict:
    """Return the verdict of one check.

    What was not read can't clear anybody: under partial coverage of the targets a clean outcome
    becomes *untested*, and so does a pass that lacks a kind of evidence the point needs.
    """
    point, module = check.point, check.module
    if _page_alone(facts) and PAGE not in point.evidence:
        return untested(point, facts)
    read = _read(check, facts)
    if read is Level.NONE:
        return untested(point, facts)
    findings = tuple(
        _known(finding, point).weighed(facts)
        for target in module.applies(facts)
        for finding in module.expects(target, facts, point)
    )
    outcome = Outcome.worst(finding.outcome for finding in findings)
    if outcome in CLEAN and read is not Level.FULL:
        outcome = Outcome.UNTESTED
    missing = _missing(point, facts)
    if outcome is Outcome.PASSED and missing:
        outcome = Outcome.UNTESTED
    waits = missing if outcome is Outcome.UNTESTED else ()
    return Verdict(point=point.id, outcome=outcome, findings=findings, waits_for=waits)


def _page_alone(facts: Facts) -> bool:
    """Return whether a web page is all there is: it says nothing of an app beside it."""
    return facts.evidence == {PAGE}


def _read(check: Check, facts: Facts) -> Level:
    """Return how much was read of the targets, or where there are none, of what will do instead."""
    paged = [kind for kind in also(check) if kind in PAGES]
    observed = [kind for kind in also(check) if kind not in PAGES]
    for kinds in (check.module.TARGETS, observed):
        level = facts.level(kinds) if kinds else Level.NONE
        if level is not Level.NONE:
            return level
    level = facts.level(paged) if paged else Level.NONE
    # What a page shows fails who offers the app by it, and clears no app.
    about_pages = any(PAGE in need.split("|") for need in check.point.pass_needs)
    clears = level is Level.FULL and (about_pages or facts.first(Package) is None)
    return level if clears or level is not Level.FULL else Level.PARTIAL


def untested(point: TestPoint, facts: Facts) -> Verdict:
    """Return the verdict of a point that nothing handed in can answer."""
    waits = tuple(kind for kind in point.evidence if kind not in facts.evidence)
    return Verdict(point=point.id, outcome=Outcome.UNTESTED, waits_for=waits or point.evidence)


def _missing(point: TestPoint, facts: Facts) -> tuple[str, ...]:
    """Return the kinds of evidence a pass still needs; ``a|b`` stands for either."""
    wanted = point.pass_needs
    if point.page_needs is not None and facts.first(Visit) and not facts.first(Package):
        wanted = point.page_needs
    needs = (need.split("|") for need in wanted)
    known = _evidence(point, facts)
    return tuple(k for either in needs if not known & set(either) for k in either)


def _evidence(point: TestPoint, facts: Facts) -> frozenset[str]:
    """Return the evidence on a point: a questionnaire that leaves it out says nothing of it."""
    told = facts.of(Answer)
    if told and not any(answer.point == point.id for answer in told):
        return facts.evidence - {"questionnaire"}
    return facts.evidence


def _known(finding: Finding, point: TestPoint) -> Finding:
    if finding.says not in point.says:
        raise ClauseError(f"{point.slug}.says.toml has no wording {finding.says!r}")
    return finding
