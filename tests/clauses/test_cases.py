"""Run every case beside every check; a new clause needs no change here."""

from typing import Any

import pytest

from appassay.assess.discover import Check, checks
from appassay.assess.run import run_check
from appassay.knowledge import categories, sources
from appassay.knowledge.load import CLAUSES, load_clauses, read_toml, rows_of
from appassay.knowledge.rows import PhraseRow
from appassay.model import Clause, Outcome, Text
from appassay.stored import facts_from


def _table(check: Check) -> list[dict[str, Any]]:
    path = CLAUSES / check.clause.folder / f"{check.point.slug}.cases.toml"
    return read_toml(path)["case"]


def _cases() -> list[Any]:
    return [
        pytest.param(check, case, id=f"{check.point.id}-{case['name']}")
        for check in checks()
        for case in _table(check)
    ]


@pytest.mark.parametrize(("check", "case"), _cases())
def test_case(check: Check, case: dict[str, Any]) -> None:
    facts = facts_from(
        case["facts"],
        partial=case.get("partial", []),
        none=case.get("none", []),
        evidence=case.get("evidence", check.point.evidence),
    )
    verdict = run_check(check, facts)
    assert verdict.outcome is Outcome(case["outcome"]), [f.says for f in verdict.findings]
    if "says" in case:
        assert [f.says for f in verdict.findings] == case["says"]
    for finding in verdict.findings:
        filled = check.point.says[finding.says].text.filled(finding.args)
        assert filled.zh and filled.en
        observed = check.point.says[finding.says].observed
        if observed is not None:
            seen = observed.filled({**finding.args, "run": Text(zh="记录中", en="in the record")})
            assert "推演" not in seen.zh and "execution" not in seen.en


@pytest.mark.parametrize("check", checks(), ids=lambda c: c.point.id)
def test_check_is_documented_worded_and_covered(check: Check) -> None:
    doc = check.module.__doc__ or ""
    for heading in ("Applies to:", "Expects:", "Cannot tell:"):
        assert heading in doc
    cases = _table(check)
    outcomes = {case["outcome"] for case in cases}
    assert len(outcomes) >= 2, "cases show one outcome only"
    said = {
        f.says
        for case in cases
        for f in run_check(
            check,
            facts_from(
                case["facts"],
                partial=case.get("partial", []),
                none=case.get("none", []),
                evidence=case.get("evidence", check.point.evidence),
            ),
        ).findings
    }
    assert said == set(check.point.says), "every wording has a case, every case a wording"


@pytest.mark.parametrize("clause", load_clauses(), ids=lambda c: c.id)
def test_clause_names_sources_and_speaks_both_languages(clause: Clause) -> None:
    known = sources()
    for point in clause.points:
        for reference in point.criterion:
            assert reference.split(" ")[0] in known, reference
        for text in (point.check, point.decide):
            assert _has_chinese(text)
            assert _latin(text.en)
        for wording in point.says.values():
            assert _has_chinese(wording.text)
            assert not wording.category or wording.category in categories()
        for limit in point.thresholds.values():
            assert limit.basis in {"legal", "default"}
            assert limit.basis == "default" or limit.source


def _has_chinese(text: Text) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text.zh)


def _latin(text: str) -> bool:
    """Chinese words may be quoted in English criteria, but the sentence itself is English."""
    return sum(letter.isascii() for letter in text) > len(text) / 2


def test_no_two_phrases_share_a_name() -> None:
    found = [row.id for row in rows_of("phrases", "phrase", PhraseRow)]
    assert len(set(found)) == len(found)
