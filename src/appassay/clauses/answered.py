"""Answers to the questionnaire, as several checks read them."""

from collections.abc import Iterable, Sequence
from datetime import date

from appassay.knowledge.questions import QuestionRow, questions
from appassay.model import Answer, Facts, Finding, Outcome, TestPoint, Text, Value

_MONTHS = 12


def asked(point: str) -> Sequence[QuestionRow]:
    """Return the questions of a test point."""
    return [question for question in questions() if question.point == point]


def answer_to(question: QuestionRow, facts: Facts) -> Answer | None:
    """Return the answer to a question, if there is one."""
    return next((a for a in facts.of(Answer) if a.question == question.id), None)


def answered(question: QuestionRow, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Yield what the answer to a question amounts to.

    A `no` is the organisation's own word. A `yes` is only that: with the files it rests on it is
    for a person, who has to read them; without them it decides nothing.
    """
    args: dict[str, Value] = {"question": question.text}
    answer = answer_to(question, facts)
    if answer is None:
        yield Finding(outcome=Outcome.UNTESTED, says="unanswered", args=args)
        return
    args |= {"text": answer.text or "–", "by": answer.by or "–"}
    outcome, says = Outcome.REVIEW, "attached"
    if answer.answer == "no":
        outcome, says = Outcome(question.no), "no"
    elif answer.answer == "partly":
        outcome, says = Outcome.SUSPECT, "partly"
    elif answer.answer == "not_applicable":
        # Why it does not apply has to be said, so that a person can judge it.
        outcome, says = (Outcome.REVIEW if answer.text else Outcome.UNTESTED), "not_applicable"
    elif lacking := _lacking(question, answer):
        outcome, says = Outcome.UNTESTED, "unproved"
        args["lacking"] = lacking
    elif question.within and _months(answer) > (most := int(point.number(question.within))):
        outcome, says = Outcome(question.old), "old"
        args |= {"date": answer.date, "on": answer.answered_on, "months": most}
    yield Finding(outcome=outcome, says=says, args=args, evidence=(answer,))


def _lacking(question: QuestionRow, answer: Answer) -> Text | None:
    """Return what a `yes` lacks: files, the date."""
    lost = [row.text for row in question.attach if row.id not in answer.proofs]
    if question.date and not answer.date:
        lost.append(Text(zh="日期", en="the date"))
    if not lost:
        return None
    return Text(zh="、".join(text.zh for text in lost), en=", ".join(text.en for text in lost))


def _months(answer: Answer) -> int:
    """Return the months that had begun from the date of an answer to the day of the form."""
    then, now = date.fromisoformat(answer.date), date.fromisoformat(answer.answered_on)
    months = (now.year - then.year) * _MONTHS + now.month - then.month
    return months + (now.day > then.day)
