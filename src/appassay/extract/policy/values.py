"""Values that stand in a sentence: dates, addresses, numbers, the operator's name, days."""

import re
from collections.abc import Iterator

from appassay.knowledge.policies import policy_pattern

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = "|".join(f"{m[:3]}(?:{m[3:]})?" if m != "may" else "may" for m in _MONTHS)
_DATES = (
    re.compile(r"(?P<y>20\d\d)\s*[年./-]\s*(?P<m>\d{1,2})\s*[月./-]\s*(?P<d>\d{1,2})\s*日?"),
    re.compile(
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<n>{_MONTH})\.?,?\s+(?P<y>20\d\d)", re.I
    ),
    re.compile(rf"(?P<n>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>20\d\d)", re.I),
)
_MONTHS_OF_YEAR = 12
_NUMBERED = re.compile(r"(?<!\d)(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>20\d\d)")
_CN_DATE = re.compile(
    r"二[〇○零]([〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_EFFECTIVE = policy_pattern("values.effective")
_UPDATED = policy_pattern("values.updated")
_EMAIL = re.compile(r"[\w.+-]+(?:@|\s?\[at\]\s?|\(at\)|#)[\w-]+(?:\.[\w-]+)+", re.A)
_PHONE = policy_pattern("values.phone")
_POSTAL_ZH = policy_pattern("values.postal_zh")
_POSTAL_EN = policy_pattern("values.postal_en")
_COMPANY_EN = policy_pattern("values.company_en")
_COMPANY_ZH = re.compile(
    r"([\u4e00-\u9fff（）()]{2,34}?(?:有限责任公司|股份有限公司|有限公司|工作室))"
)
_BEFORE_NAME = re.compile(r"由|是|为|的|，|指|：|请|向|至|迎|谢|择|称")
_CN = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"〇": 0, "○": 0, "两": 2}
_DAYS_ZH = policy_pattern("values.days_zh")
_DAYS_EN = policy_pattern("values.days_en")
_COUNTED = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen"),
)
_WORDS = {word: count for count, word in enumerate(_COUNTED)} | {
    **{"a": 1, "an": 1, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60},
}
_REPLY = policy_pattern("values.reply")
_NOT_REPLY = re.compile(
    r"公示|生效|通知您?变更|提前|before it takes|保存|留存|冷静期|犹豫期|反悔|advance", re.I
)


def dates(text: str, near_title: bool) -> Iterator[tuple[str, str]]:
    """Yield each date with its word, effective-date or updated-date."""
    last = 0
    text = text.translate(_BRACKETS)
    for at, end, day in sorted(_found(text)):
        before, after = text[max(last, at - 40) : at], text[end : end + 12]
        last = end
        word = _word_of(before, after) or ("updated-date" if near_title and len(text) < 40 else "")
        if word:
            yield word, day


def _word_of(before: str, after: str) -> str:
    """Return what a date is by the words at once after it, else by the last ones before it."""
    follows = _FOLLOWS.match(after)
    if follows:
        return "effective-date" if _EFFECTIVE.search(follows[0]) else "updated-date"
    effective, updated = _last(_EFFECTIVE, before), _last(_UPDATED, before)
    if effective < 0 and updated < 0:
        after = "" if ":" in after or "：" in after else after
        if _EFFECTIVE.search(after):
            return "effective-date"
        return "updated-date" if _UPDATED.search(after) else ""
    return "effective-date" if effective >= updated else "updated-date"


_BRACKETS = str.maketrans("【】[]", "    ")
_FOLLOWS = re.compile(r"\s*(起|开始|正式)*\s*(生效|施行|实施|发布|更新|修订|公布)(?!日|时间|[：:])")


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((m.start() for m in pattern.finditer(text)), default=-1)


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    for pattern in (*_DATES, _NUMBERED):
        for match in pattern.finditer(text):
            got = match.groupdict()
            name = (got.get("n") or "")[:3].lower()
            month = int(got["m"]) if got.get("m") else [m[:3] for m in _MONTHS].index(name) + 1
            day = int(got["d"])
            if month > _MONTHS_OF_YEAR >= day:  # as Americans write it
                month, day = day, month
            yield match.start(), match.end(), f"{got['y']}-{month:02}-{day:02}"
    for match in _CN_DATE.finditer(text):
        year = "20" + "".join(str(_CN[c]) for c in match[1])
        yield match.start(), match.end(), f"{year}-{_chinese(match[2]):02}-{_chinese(match[3]):02}"


def _chinese(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    return (_CN[tens] if tens else 1) * 10 + (_CN[ones] if ones else 0) if ten else _CN[text]


_AT = re.compile(r"^[至在于寄址为到是](?=[\u4e00-\u9fff]{2,3}[省市])")


def contacts(text: str, asked: bool) -> Iterator[str]:
    """Yield e-mail addresses and numbers; postal addresses where the section asks for contact."""
    for match in _EMAIL.finditer(text):
        yield match[0].rstrip(".")
    bare = _EMAIL.sub(" ", text)
    for match in _PHONE.finditer(bare):
        digits = re.sub(r"\D", "", match[0])
        marked = re.search(
            r"电话|热线|客服|致电|拨打|call|phone|tel|on |:|：", bare[: match.start()], re.I
        )
        if len(digits) >= 5 and (marked or len(digits) > 7) and not re.match(r"20\d\d", digits):
            yield match[0].strip()
    yield from (_AT.sub("", match[1]) for match in _POSTAL_ZH.finditer(text))
    if asked:
        yield from (match[1].strip() for match in _POSTAL_EN.finditer(text))


_OPERATOR = policy_pattern("values.operator")


def operators(text: str, short: bool) -> Iterator[str]:
    """Yield companies named as the operator."""
    if not (short or _OPERATOR.search(text)):
        return
    for match in _COMPANY_EN.finditer(text):
        yield re.sub(r"^(The|By|We|Of|and|of|for) ", "", match[1])
        return
    for match in _COMPANY_ZH.finditer(text):
        name = _BEFORE_NAME.split(match[1])[-1].lstrip("（()）")
        if len(name) > 5:
            yield name
            return


def reply_days(text: str) -> Iterator[str]:
    """Yield the days within which an answer is promised."""
    if not _REPLY.search(text) or _NOT_REPLY.search(text):
        return
    for match in _DAYS_ZH.finditer(text):
        count = int(match[1]) if match[1].isdigit() else _chinese(match[1])
        yield _in_days(count, match[2])
        return
    for match in _DAYS_EN.finditer(text):
        word = match[1].lower()
        if word.isdigit() or word in _WORDS:
            yield _in_days(int(word) if word.isdigit() else _WORDS[word], match[2].lower())
            return


def _in_days(count: int, unit: str) -> str:
    if "月" in unit or unit == "month":
        return str(count * 30)
    if unit == "week":
        return str(count * 7)
    if unit in {"小时", "hour"}:
        return str(-(-count // 24))
    return str(count)
