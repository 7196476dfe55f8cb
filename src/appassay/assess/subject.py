"""Who the report is about: the app as a reader would recognise it."""

from appassay.assess.words import owner_name
from appassay.model import (
    Facts,
    Label,
    Owner,
    OwnerName,
    Package,
    SdkPresent,
    Signer,
    Subject,
    Text,
    Visit,
    plain,
)


def subject_of(facts: Facts, icon: str = "") -> Subject:
    """Return the app's name, version and signer; fields that were not read stay empty."""
    package = facts.first(Package)
    signer = facts.first(Signer)
    visit = facts.first(Visit)
    if package is None and visit is not None:
        return Subject(package=visit.final or visit.url, label=plain(visit.title))
    if package is None:
        return Subject(signer=signer.sha256 if signer else "", icon=icon)
    return Subject(
        package=package.name,
        label=Text(zh=_label(facts, "zh-CN", "zh", ""), en=_label(facts, "en", "en-US", "")),
        version_name=package.version_name,
        version_code=package.version_code,
        min_sdk=package.min_sdk,
        target_sdk=package.target_sdk,
        signer=signer.sha256 if signer else "",
        icon=icon,
    )


def _label(facts: Facts, *locales: str) -> str:
    texts = {label.locale: label.text for label in facts.of(Label) if not label.component}
    return next((texts[lang] or "" for lang in locales if lang in texts), "")


def sdks_of(facts: Facts) -> tuple[OwnerName, ...]:
    """Return the SDKs found, by name."""
    rows = sorted(facts.of(SdkPresent), key=lambda fact: fact.sdk)
    return tuple(owner_name(Owner(sdk=row.sdk, version=row.shown_version)) for row in rows)
