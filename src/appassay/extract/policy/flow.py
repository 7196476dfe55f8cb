"""What earlier sentences leave for the next one, and what stands before it."""

import re
from dataclasses import dataclass

from appassay.model.document import Block

LABEL = re.compile(
    r"^[\s\d.、()（）*•①-⑳-]*([^：:。—]{1,90}?)\s*"
    r"(?:[：:]|——|\s[–—-]\s|(?<=[\u4e00-\u9fff])[-–—/](?=[\u4e00-\u9fff])|\s[/|→]\s)\s*"
)
"""What stands before a colon or dash at the start of a sentence."""
SILENT = frozenset({"right", "define", "retention", "sensitive", "hidden"})
"""Sections in which a kind that is named is not thereby collected."""


@dataclass(slots=True)
class Flow:
    """What earlier sentences leave for the next one."""

    kinds: tuple[str, ...] = ()
    """Collected in the sentence before."""
    sdk: str = ""
    """Named last, and still spoken of."""
    asked: tuple[str, ...] = ()
    """Kinds of a question just put."""
    question: str = ""
    """The question itself."""
    block: Block | None = None
    headings: tuple[str, ...] = ()
    first: bool = True
    leads: bool = False
    """The SDK stands at the start of the sentence that named it."""
    ended: str = ""
    """The sentence before."""
    backed: frozenset[str] = frozenset()
    """Headings below which an SDK is told of."""
    told: tuple[str, ...] = ()
    """Names of SDKs that stand elsewhere in the document."""
    topic: str = ""
    """The question, marked as one, that the text has been answering since."""
    goes_on: bool = False
    """The sentence at once before, in the same block, told what is collected."""
    labelled: bool = False
    """The kinds asked are those of a label before this sentence."""
