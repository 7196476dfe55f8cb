"""How the text of a page looks: sizes, weights, colours, what is hidden.

Style sheets of the page and `style` attributes are followed; rules for media, states (`:hover`)
and generated content are not.
"""

import re
from dataclasses import dataclass, replace

import tinycss2
from selectolax.lexbor import LexborHTMLParser, LexborNode
from tinycss2.color3 import parse_color

from appassay.extract.documents.colours import Colour
from appassay.extract.documents.lines import Look

BASE = 12.0
"""Points of text where nothing is said: 16 CSS pixels."""
_WORDS = {
    "xx-small": 6.75, "x-small": 7.5, "small": 9.75, "medium": 12.0, "large": 13.5,
    "x-large": 18.0, "xx-large": 24.0,
}  # fmt: skip
_UNITS = {"px": 0.75, "pt": 1.0, "rem": BASE, "mm": 2.835, "cm": 28.35, "in": 72.0, "pc": 12.0}
_HEADINGS = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h4": 1.0, "h5": 0.83, "h6": 0.67}
_BOLD_TAGS = {"b", "strong", "th", *_HEADINGS}
_MOST_RULES = 4000

Declarations = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Rule:
    weight: tuple[int, int, int]
    order: int
    declarations: Declarations


class Styles:
    """The rules of a page, by the element they fit."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._fitting: dict[int, list[_Rule]] = {}
        order = 0
        for sheet in tree.css("style"):
            for selectors, declarations in _rules(sheet.text()):
                for selector in selectors:
                    order += 1
                    if order <= _MOST_RULES:
                        self._fit(tree, selector, declarations, order)

    def _fit(
        self, tree: LexborHTMLParser, selector: str, declarations: Declarations, order: int
    ) -> None:
        if "::" in selector or re.search(r":(?:hover|focus|active|visited|before|after)", selector):
            return
        try:
            nodes = tree.css(selector)
        except (ValueError, RuntimeError):
            return
        rule = _Rule(_weight(selector), order, declarations)
        for node in nodes:
            self._fitting.setdefault(node.mem_id, []).append(rule)

    def of(self, node: LexborNode, outer: Look) -> Look:
        """Return how the text of an element looks, from how that around it looks."""
        tag = node.tag or ""
        look = replace(outer)
        if tag in _BOLD_TAGS:
            look = replace(look, weight=700)
        if tag in _HEADINGS:
            look = replace(look, size=BASE * _HEADINGS[tag])
        if tag in ("u", "ins"):
            look = replace(look, underlined=True)
        look = _by_attributes(node, look)
        said: Declarations = {}
        fitting = self._fitting.get(node.mem_id, [])
        for rule in sorted(fitting, key=lambda rule: (rule.weight, rule.order)):
            said |= rule.declarations
        inline = node.attributes.get("style")
        if inline:
            said |= _declarations(inline)
        return _applied(said, look, outer) if said else look


def _by_attributes(node: LexborNode, look: Look) -> Look:
    """Follow the attributes of older pages, and `hidden`."""
    attributes = node.attributes
    if "hidden" in attributes:
        look = replace(look, hidden=True)
    colour = _colour(attributes.get("color") or "") if node.tag == "font" else None
    ground = _colour(attributes.get("bgcolor") or "")
    if colour:
        look = replace(look, colour=colour)
    return replace(look, ground=ground) if ground else look


def _rules(sheet: str) -> list[tuple[list[str], Declarations]]:
    found = []
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            selectors = tinycss2.serialize(rule.prelude).split(",")
            declarations = _declarations(tinycss2.serialize(rule.content))
            if declarations:
                found.append(([part.strip() for part in selectors if part.strip()], declarations))
    return found


_USED = {
    "font-size", "font-weight", "color", "background-color", "background", "display",
    "visibility", "text-decoration", "text-decoration-line", "opacity", "font",
}  # fmt: skip


def _declarations(text: str) -> Declarations:
    parsed = tinycss2.parse_declaration_list(text, skip_comments=True, skip_whitespace=True)
    return {
        item.lower_name: tinycss2.serialize(item.value).strip().lower()
        for item in parsed
        if item.type == "declaration" and item.lower_name in _USED
    }


def _weight(selector: str) -> tuple[int, int, int]:
    """Return the specificity of a selector (CSS Selectors 3, section 9)."""
    ids = len(re.findall(r"#[\w-]+", selector))
    classes = len(re.findall(r"\.[\w-]+|\[[^\]]*\]|:[\w-]+", selector))
    tags = len(re.findall(r"(?:^|[\s>+~])[a-zA-Z][\w-]*", selector))
    return ids, classes, tags


def _applied(said: Declarations, look: Look, outer: Look) -> Look:
    for name, value in said.items():
        if name == "font-size":
            look = replace(look, size=_size(value, outer.size or BASE) or look.size)
        elif name == "font-weight":
            look = replace(look, weight=_bold(value, outer.weight) or look.weight)
        elif name == "font":
            look = _shorthand(value, look, outer)
        elif name == "color":
            look = replace(look, colour=_colour(value) or look.colour)
        elif name in ("background-color", "background"):
            look = replace(look, ground=_first_colour(value) or look.ground)
        elif name.startswith("text-decoration"):
            look = replace(look, underlined="underline" in value)
        elif (name, value) in (("display", "none"), ("visibility", "hidden"), ("opacity", "0")):
            look = replace(look, hidden=True)
    return look


def _shorthand(value: str, look: Look, outer: Look) -> Look:
    for word in value.split():
        bold = _bold(word, outer.weight) if word.isdecimal() or word.isalpha() else None
        size = _size(word.split("/")[0], outer.size or BASE)
        look = replace(look, weight=bold or look.weight, size=size or look.size)
    return look


def _size(value: str, outer: float) -> float | None:
    """Return a font size in points."""
    if value in _WORDS:
        return _WORDS[value]
    if value in ("smaller", "larger"):
        return outer * (0.83 if value == "smaller" else 1.2)
    match = re.match(r"^([\d.]{1,8})(px|pt|rem|em|%|mm|cm|in|pc)$", value)
    if not match or match.group(1).count(".") > 1 or match.group(1) == ".":
        return None
    number, unit = float(match.group(1)), match.group(2)
    if unit in ("em", "%"):
        return round(outer * (number if unit == "em" else number / 100), 2)
    return round(number * _UNITS[unit], 2)


def _bold(value: str, outer: int | None) -> int | None:
    if value in ("bold", "bolder"):
        return 700
    if value == "normal":
        return 400
    if value == "lighter":
        return 400 if (outer or 400) > 500 else 300
    return int(value) if value.isdecimal() and 1 <= int(value) <= 1000 else None


def _colour(value: str) -> Colour | None:
    colour = parse_color(value) if value else None
    if colour is None or isinstance(colour, str):
        return None
    red, green, blue = (round(part * 255) for part in colour[:3])
    return red, green, blue


def _first_colour(value: str) -> Colour | None:
    return next((found for found in map(_colour, value.split()) if found), None)
