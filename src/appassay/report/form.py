"""The empty questionnaire, as YAML to fill in."""

from collections.abc import Iterable

from appassay.errors import ConfigError
from appassay.knowledge import load_clauses, wording
from appassay.knowledge.questions import QuestionRow, questions
from appassay.model import Lang

FORMAT = "urn:appassay:answers:1"


def form(lang: Lang, holder: str | None = None) -> str:
    """Return an empty form, with the questions as comments.

    Args:
        lang: the language of the questions.
        holder: a duty holder, whose questions alone are asked; all where it is left out.

    Raises:
        ConfigError: there is no such duty holder.
    """
    words = {key: text[lang] for key, text in wording()["form"].items()}
    known = wording()["duty_holder"]
    if holder is not None and holder not in known:
        raise ConfigError(f"no such duty holder: {holder}; known: {', '.join(sorted(known))}")
    wanted = {
        point.id
        for clause in load_clauses()
        if holder is None or holder in clause.duty_holders
        for point in clause.points
    }
    asked = [question for question in questions() if question.point in wanted]
    lines = [f"# {words[key]}" for key in ("title", "how", "yes", "files", "language")]
    lines += [f"format: {FORMAT}", 'organisation: ""', f'answered_on: ""  # {words["day"]}']
    lines += ["answers:"]
    for question in asked:
        lines += _question(question, words, lang)
    return "\n".join(lines) + "\n"


def _question(question: QuestionRow, words: dict[str, str], lang: Lang) -> Iterable[str]:
    yield ""
    yield f"  # {question.point}: {question.text[lang]}"
    yield f"  - id: {question.id}"
    yield f'    answer: ""  # {words["answer"]}'
    yield f'    text: ""  # {words["text"]}'
    if question.date:
        yield f'    date: ""  # {words["date"]}'
    yield f'    by: ""  # {words["by"]}'
    if question.values:
        yield f"    values:  # {words['value']}"
    for value in question.values:
        yield f"      - name: {value.id}  # {value.text[lang]}"
        yield '        value: ""'
    yield "    attachments:"
    for row in question.attach:
        yield f"      - kind: {row.id}  # {row.text[lang]}"
        yield '        file: ""'
        yield '        sha256: ""'
        yield f'        ref: ""  # {words["ref"]}'
