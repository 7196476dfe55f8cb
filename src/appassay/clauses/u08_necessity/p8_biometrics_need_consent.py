"""Biometric and identity data are told to need a consent of their own.

Applies to: apps whose documents say that they collect biometrics or identity documents.
Expects: a sentence that a separate consent is asked for them. The screen that asks is what counts,
    so that documents without the sentence are a suspicion.
Cannot tell: what the screen shows, whether there is another way, and whether the data are needed:
    without a run on a phone nothing passes.
"""

import re
from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import kind_names
from appassay.clauses.stated import TEXTS, mentioned, passages, shown, statements
from appassay.model import (
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Statement,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package,)
KINDS = ("biometrics", "id_document")
_ON_DEVICE = re.compile(
    r"(?:不会?|未|不)(?:上传|收集|获取|存储|传输).{0,16}(?:指纹|人脸|面容|生物)"
    r"|(?:仅|只)(?:在|存|保存|用).{0,8}(?:本机|本地|设备|手机|内存)"
    r"|(?:never leaves?|stays? on|only on) (?:your|the) (?:phone|device)",
    re.IGNORECASE,
)


def applies(facts: Facts) -> Sequence[tuple[Statement, ...]]:
    """Return what documents say of such data as one group; what stays on the device is none."""
    said = statements(facts, "collects", "sdk-collects")
    told = [s for s in said if s.value in KINDS and not _ON_DEVICE.search(s.quote)]
    return [tuple(told)] if told and the_app(facts) else []


def expects(told: tuple[Statement, ...], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for a consent of its own."""
    args = {"kinds": kind_names(s.value for s in told)}
    asked = passages(facts, "separate-consent")
    if asked:
        yield Finding(
            outcome=Outcome.PASSED, says="told", args=args,
            evidence=(*shown(asked)[:5], *shown(told)[:5]),
        )  # fmt: skip
        return
    unclear = mentioned(facts.of(DocumentSeen), "separate-consent")
    yield Finding(
        outcome=Outcome.REVIEW if unclear else Outcome.SUSPECT,
        says="unclear" if unclear else "untold",
        args=args,
        evidence=shown(told),
        absent=TEXTS,
    )
