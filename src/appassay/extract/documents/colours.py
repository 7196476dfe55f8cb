"""Colours, and how well text stands against its ground (WCAG 2.2, section 1.4.3)."""

Colour = tuple[int, int, int]
BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)


def contrast(colour: Colour | None, ground: Colour | None) -> float:
    """Return the contrast ratio of two colours, 1 to 21; black on white where none is given."""
    light, dark = sorted((_luminance(colour or BLACK), _luminance(ground or WHITE)), reverse=True)
    return round((light + 0.05) / (dark + 0.05), 2)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
