"""The rules that keep a verdict honest, on made-up checks."""

from collections.abc import Iterable, Sequence
from types import SimpleNamespace
from typing import Any, cast

import pytest

from appassay.assess.discover import Check, CheckModule
from appassay.assess.run import run_check, untested
from appassay.errors import ClauseError
from appassay.model import (
    ApiCall,
    Clause,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    TestPoint,
    Text,
    Wording,
)
from appassay.stored import facts_from

NOTHING = Text(zh="", en="")
SAYS = {"found": Wording(text=NOTHING), "clean": Wording(text=NOTHING)}
APP = {"fact": "Package", "name": "a.b"}


def _point(**more: Any) -> TestPoint:
    return TestPoint(
        id="U1.1", slug="p1_x", check=NOTHING, decide=NOTHING, cannot=NOTHING, traps=NOTHING,
        evidence=("manifest", "run_record"), says=SAYS, **more,
    )  # fmt: skip


def _check(finding: Finding, point: TestPoint, targets: Sequence[type[Fact]] = (Package,)) -> Check:
    def expects(target: Fact, facts: Facts, point: TestPoint) -> Iterable[Finding]:
        return [finding]

    module = SimpleNamespace(
        TARGETS=tuple(targets),
        READS=(ApiCall,),
        applies=lambda facts: facts.of(targets[0]),
        expects=expects,
    )
    clause = Clause(
        id="U1", folder="u01", title=NOTHING, duty=NOTHING, part="", duty_holders=(),
        numbers=(), refs=(), points=(point,),
    )  # fmt: skip
    return Check(clause, point, cast(CheckModule, module))


def _outcome(finding: Finding, *, point: TestPoint | None = None, **given: Any) -> Outcome:
    given.setdefault("evidence", ["manifest"])
    facts = facts_from([APP], **given)
    return run_check(_check(finding, point or _point()), facts).outcome


@pytest.mark.parametrize(
    ("stated", "weighed"),
    [
        (Outcome.FAILED, Outcome.SUSPECT),
        (Outcome.SUSPECT, Outcome.UNTESTED),
        (Outcome.PASSED, Outcome.UNTESTED),
        (Outcome.REVIEW, Outcome.REVIEW),
    ],
)
def test_absence_counts_only_where_all_was_read(stated: Outcome, weighed: Outcome) -> None:
    finding = Finding(outcome=stated, says="found", absent=(ApiCall,))
    assert _outcome(finding) is stated
    assert _outcome(finding, partial=["ApiCall"]) is weighed
    assert _outcome(finding, none=["ApiCall"]) is weighed


def test_presence_counts_whatever_was_read() -> None:
    finding = Finding(outcome=Outcome.FAILED, says="found")
    assert _outcome(finding, partial=["ApiCall", "Package"]) is Outcome.FAILED


def test_partly_read_targets_never_pass() -> None:
    finding = Finding(outcome=Outcome.PASSED, says="clean")
    assert _outcome(finding) is Outcome.PASSED
    assert _outcome(finding, partial=["Package"]) is Outcome.UNTESTED


def test_a_pass_needs_every_kind_of_evidence_the_point_asks_for() -> None:
    clean = Finding(outcome=Outcome.PASSED, says="clean")
    point = _point(pass_needs=("run_record",))
    verdict = run_check(_check(clean, point), facts_from([APP], evidence=["manifest"]))
    assert verdict.outcome is Outcome.UNTESTED
    assert verdict.waits_for == ("run_record",)
    assert _outcome(clean, point=point, evidence=["manifest", "run_record"]) is Outcome.PASSED
    bad = Finding(outcome=Outcome.SUSPECT, says="found")
    assert _outcome(bad, point=point) is Outcome.SUSPECT


def test_no_target_is_inapplicable_unless_unread() -> None:
    check = _check(Finding(outcome=Outcome.PASSED, says="clean"), _point())
    assert run_check(check, facts_from([])).outcome is Outcome.INAPPLICABLE
    assert run_check(check, facts_from([], partial=["Package"])).outcome is Outcome.UNTESTED
    verdict = run_check(check, facts_from([], none=["Package"], evidence=["manifest"]))
    assert verdict.outcome is Outcome.UNTESTED
    assert verdict.waits_for == ("run_record",)


def test_untested_says_what_it_waits_for() -> None:
    verdict = untested(_point(), facts_from([], evidence=["manifest"]))
    assert verdict.waits_for == ("run_record",)
    everything = untested(_point(), facts_from([], evidence=["manifest", "run_record"]))
    assert everything.waits_for == ("manifest", "run_record")


def test_a_finding_without_wording_is_refused() -> None:
    with pytest.raises(ClauseError, match="no wording 'other'"):
        _outcome(Finding(outcome=Outcome.PASSED, says="other"))
