"""Answers to the questionnaire, as several checks read them."""

from collections.abc import Iterable, Sequence
from datetime import date

from appassay.knowledge.questions import QuestionRow, ValueRow, questions
from appassay.model import Answer, Facts, Finding, Outcome, TestPoint, Text, Value

_MONTHS = 12
_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""Signs of a unified social credit code (GB 32100-2015), each worth its place."""


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
    elif off := contradicted(question, answer):
        outcome, says = Outcome(question.off), "off"
        args["values"] = Text(
            zh="；".join(f"{row.text.zh} {value}" for row, value in off),
            en="; ".join(f"{row.text.en} {value}" for row, value in off),
        )
    elif lacking := _lacking(question, answer):
        outcome, says = Outcome.UNTESTED, "unproved"
        args["lacking"] = lacking
    elif question.within and _months(answer) > (most := int(point.number(question.within))):
        outcome, says = Outcome(question.old), "old"
        args |= {"date": answer.date, "on": answer.answered_on, "months": most}
    yield Finding(outcome=outcome, says=says, args=args, evidence=(answer,))


def contradicted(question: QuestionRow, answer: Answer) -> list[tuple[ValueRow, str]]:
    """Return the values of an answer that do not fit what the question says they have to."""
    told = ((row, answer.value(row.id)) for row in question.values)
    return [(row, value) for row, value in told if value and not _fits(row, value, answer)]


def _fits(row: ValueRow, value: str, answer: Answer) -> bool:
    if row.type == "code" and not is_credit_code(value):
        return False
    if row.most is not None and int(value) > row.most:
        return False
    other = answer.value(row.same)
    if other and (int(value) != int(other) if row.type == "count" else value != other):
        return False
    other = answer.value(row.least)
    if not other:
        return True
    return int(value) >= int(other) if row.type == "count" else value >= other


def is_credit_code(code: str) -> bool:
    """Return whether the last sign of a unified social credit code is the one the others give."""
    if len(code) != 18 or set(code) - set(_CODE):
        return False
    total = sum(_CODE.index(sign) * pow(3, place, 31) for place, sign in enumerate(code[:17]))
    return _CODE.index(code[17]) == -total % 31


def _lacking(question: QuestionRow, answer: Answer) -> Text | None:
    """Return what a `yes` lacks: files, the date, values."""
    lost = [row.text for row in question.attach if row.id not in answer.proofs]
    lost += [row.text for row in question.values if not answer.value(row.id)]
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
