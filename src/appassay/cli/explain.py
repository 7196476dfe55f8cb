"""`assay explain`: what a clause or test point asks, and how it is tested."""

import re
from collections.abc import Iterator

import click

from appassay.cli import language
from appassay.errors import ClauseError
from appassay.model import Clause, Lang, TestPoint, Text, Wording, plain

_HEADS = {
    "duty": Text(zh="要求", en="Duty"),
    "holders": Text(zh="责任主体", en="Duty holders"),
    "numbers": Text(zh="条款中的数值", en="Numbers in the clause"),
    "points": Text(zh="测试点", en="Test points"),
    "question": Text(zh="测试内容", en="Question"),
    "criterion": Text(zh="判据", en="Criterion"),
    "cannot": Text(zh="无法判断", en="Cannot tell"),
    "traps": Text(zh="已知误报情形", en="Known false positives"),
    "evidence": Text(zh="所需证据", en="Evidence"),
    "pass_needs": Text(zh="判定通过必须具备", en="Needed for a pass"),
    "thresholds": Text(zh="数值", en="Numbers"),
    "sources": Text(zh="依据", en="Sources"),
    "findings": Text(zh="可能的检测结果与整改建议", en="What it can find, and how to mend it"),
    "check": Text(zh="自动检测", en="Automatic check"),
}
_VALUE = re.compile(r"\{\w+\}")
NO_CHECK = Text(zh="尚无自动检测，报告中列为“未检测”", en="none yet; reports show it as untested")


def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Return the ids that start with what was typed."""
    from appassay.knowledge import load_clauses

    ids = [i for c in load_clauses() for i in (c.id, *(p.id for p in c.points))]
    return [i for i in ids if i.lower().startswith(incomplete.lower())]


@click.command()
@click.argument("name", shell_complete=complete)
@language.option
def explain(name: str, lang: Lang) -> None:
    """Show what NAME asks (a clause such as U10, or a test point such as U10.3).

    Duty, criterion, source, how it is tested, and how to mend what it finds.
    """
    from appassay.knowledge import load_clauses

    for clause in load_clauses():
        if clause.id.lower() == name.lower():
            return _show(_clause(clause), lang)
        for point in clause.points:
            if point.id.lower() == name.lower():
                return _show(_point(clause, point), lang)
    raise ClauseError(f"there is no clause or test point {name!r}; `assay clauses` lists them")


Block = tuple[Text, list[Text]]


def _show(blocks: Iterator[Block], lang: Lang) -> None:
    for head, lines in blocks:
        if lines:
            click.secho(head[lang], bold=True)
            for line in filter(None, (line[lang] for line in lines)):
                click.echo(f"  {line}")


def _clause(clause: Clause) -> Iterator[Block]:
    from appassay.knowledge import wording

    holders = wording()["duty_holder"]
    yield _joined(plain(clause.id), clause.title), [clause.duty]
    yield _HEADS["holders"], [holders[name] for name in clause.duty_holders]
    yield _HEADS["numbers"], list(clause.numbers)
    yield _HEADS["points"], [_joined(plain(p.id), p.check) for p in clause.points]
    yield _HEADS["sources"], _sources(clause.refs)


def _point(clause: Clause, point: TestPoint) -> Iterator[Block]:
    from appassay.assess import checks
    from appassay.knowledge import wording

    words = wording()
    yield _joined(plain(point.id), point.check), [_joined(plain(clause.id), clause.title)]
    yield _HEADS["duty"], [clause.duty]
    yield _HEADS["criterion"], [point.decide]
    yield _HEADS["thresholds"], [_limit(n, point) for n in point.thresholds]
    yield _HEADS["sources"], [*_sources(point.criterion), words["basis"][point.basis]]
    yield _HEADS["evidence"], [words["evidence"][kind] for kind in point.evidence]
    yield _HEADS["pass_needs"], [words["evidence"][kind] for kind in point.pass_needs]
    yield _HEADS["cannot"], [point.cannot]
    yield _HEADS["traps"], [point.traps]
    known = [check.module for check in checks() if check.point.id == point.id]
    yield _HEADS["check"], _check(known[0].__doc__ or "") if known else [NO_CHECK]
    yield _HEADS["findings"], [line for says in point.says.values() for line in _finding(says)]


def _check(doc: str) -> list[Text]:
    """Return how the check works; its docstring is English, the criterion above is in both."""
    lines = [line.strip() for line in doc.splitlines() if line.strip()]
    return [
        Text(zh="已有自动检测，按上述判据执行", en=lines[0]),
        *(Text(zh="", en=x) for x in lines[1:]),
    ]


def _finding(says: Wording) -> list[Text]:
    text = _without_values(says.text)
    fix = [_without_values(says.fix)] if says.fix else []
    lines = [Text(zh=f"· {text.zh}", en=f"· {text.en}")]
    return lines + [Text(zh=f"  → {line.zh}", en=f"  → {line.en}") for line in fix]


def _without_values(text: Text) -> Text:
    """Return a wording with dots where a report has values."""
    return Text(zh=_VALUE.sub("…", text.zh), en=_VALUE.sub("…", text.en))


def _joined(left: Text, right: Text) -> Text:
    return Text(zh=f"{left.zh}  {right.zh}", en=f"{left.en}  {right.en}")


def _limit(name: str, point: TestPoint) -> Text:
    from appassay.knowledge import wording

    row = point.thresholds[name]
    basis = wording()["basis"][row.basis]
    head = f"{name} = {row.value:g} {row.unit}".strip()
    source = f" {row.source}" if row.source else ""
    return Text(
        zh=f"{head}：{row.note.zh}（{basis.zh}{source}）",
        en=f"{head}: {row.note.en} ({basis.en}{source})",
    )


def _sources(names: tuple[str, ...]) -> list[Text]:
    from appassay.knowledge import sources, wording

    lines = []
    for name in names:
        row = sources().get(name.split(" ")[0])
        if row is None:
            lines.append(plain(name))
            continue
        passage = name.removeprefix(row.id)
        status = wording()["basis"][row.status]
        tail = f" {row.number}{passage}".rstrip()
        lines.append(
            Text(
                zh=f"{name}：{row.title.zh}{tail}（{status.zh}）",
                en=f"{name}: {row.title.en}{tail} ({status.en})",
            )
        )
    return lines
