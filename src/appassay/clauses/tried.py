"""Trials on a phone, as the checks on its maker read them; else what the maker answers."""

from collections.abc import Iterable, Sequence

from appassay.clauses.answered import answer_to, answered
from appassay.knowledge.questions import QuestionRow
from appassay.knowledge.trials import TrialRow, trial_text, trials
from appassay.model import Facts, Finding, Outcome, TestPoint, Text, Trial, Value


def tried(question: QuestionRow, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Yield what the trials of a point amount to; where none was made, what was answered.

    An observation decides: what the phone did goes before what its maker says of it.
    """
    rows = {row.what: row for row in trials(question.point)}
    made = [trial for trial in facts.of(Trial) if trial.what in rows]
    if not made:
        yield from answered(question, facts, point)
        return
    bad = [trial for trial in made if _outcome(trial, rows[trial.what]) is not Outcome.PASSED]
    for trial in bad:
        yield Finding(
            outcome=_outcome(trial, rows[trial.what]), says="tried_bad",
            args={"trial": trial_text(trial)}, evidence=(trial,),
        )  # fmt: skip
    if bad:
        return
    lacking = [row.text for what, row in rows.items() if what not in {t.what for t in made}]
    args: dict[str, Value] = {"trials": _joined([trial_text(trial) for trial in made])}
    if not lacking:
        yield Finding(outcome=Outcome.PASSED, says="tried_good", args=args, evidence=tuple(made))
        return
    yield Finding(
        outcome=Outcome.UNTESTED, says="tried_open",
        args=args | {"lacking": _joined(lacking)}, evidence=tuple(made),
    )  # fmt: skip
    if answer_to(question, facts):
        yield from answered(question, facts, point)


def _outcome(trial: Trial, row: TrialRow) -> Outcome:
    return row.outcomes.get(trial.result, Outcome.REVIEW)


def _joined(texts: Sequence[Text]) -> Text:
    return Text(zh="；".join(t.zh for t in texts), en="; ".join(t.en for t in texts))
