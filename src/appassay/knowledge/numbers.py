"""Numbers of persons in texts, told from other numbers by their check digits, and covered."""

import re
from collections.abc import Iterator

_PHONE = re.compile(r"(?<![\d*])(?:\+?86[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?![\d*])")
_IDENTITY = re.compile(
    r"(?<![\dA-Za-z*])(\d{6}(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d\d{3}[\dXx])(?![\dA-Za-z*])"
)
_CARD = re.compile(r"(?<![\d*])((?:\d{4}[ -]?){3}\d{1,7})(?![\d*])")
_ABOUT_CARD = re.compile(r"(?i)银行|储蓄|信用卡|借记|卡号|尾号|bank|debit|credit|card")
_OTHER = re.compile(r"(?i)订单|单号|编号|流水|序列|版本|id[:：]|order|serial|version|no\.")
_MASKED = re.compile(r"1[3-9]\d[*•●xX·]{4}\d{4}|\d{3,6}[*•●·]{4,14}[\dXx]{3,4}|\d{4}\s?[*•●·]{4}")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


def numbers_of_persons(text: str, beside: str = "") -> Iterator[tuple[str, str]]:
    """Yield the numbers of persons that stand in a text in full, each with what it is.

    Args:
        text: the text.
        beside: what stands beside it, which may tell a card from another long number.
    """
    if _OTHER.search(text):
        return
    for found in _IDENTITY.findall(text):
        if _is_identity(found):
            yield "identity", found
    for found in _PHONE.findall(text):
        yield "phone", re.sub(r"\D", "", found)
    for found in _CARD.findall(text):
        digits = re.sub(r"\D", "", found)
        about = digits.startswith("62") or bool(_ABOUT_CARD.search(text + beside))
        if about and 15 <= len(digits) <= 19 and _is_luhn(digits) and not _is_identity(digits):
            yield "card", digits


def is_masked(text: str) -> bool:
    """Return whether a text shows such a number with a part of it covered."""
    return bool(_MASKED.search(text))


def covered(number: str) -> str:
    """Return a number as a report shows it."""
    return f"{number[:3]}{'*' * (len(number) - 5)}{number[-2:]}"


def agrees_with(masked: str, number: str) -> bool:
    """Return whether a covered number may be the given one: its last digits are the same."""
    return is_masked(masked) and masked.strip().endswith(number[-2:])


def _is_identity(number: str) -> bool:
    """Return whether the last digit of an identity number is that of GB 11643."""
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=False))
    return len(number) == 18 and _CHECKS[total % 11] == number[17].upper()


def _is_luhn(digits: str) -> bool:
    """Return whether the last digit of a card number is that of ISO/IEC 7812."""
    total = 0
    for at, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if at % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def masked(text: str) -> str:
    """Return a text with the numbers of persons in it covered, so that it can be quoted."""
    for pattern in (_IDENTITY, _PHONE, _CARD):
        text = pattern.sub(lambda found: covered(found[0]), text)
    return text
