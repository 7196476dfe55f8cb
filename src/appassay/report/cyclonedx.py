"""CycloneDX: the SDKs of an app as a bill of materials (ECMA-424, JSON form of version 1.6)."""

import uuid
from collections.abc import Iterable
from decimal import Decimal

from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    Property,
    XsUri,
)
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.component_evidence import (
    AnalysisTechnique,
    ComponentEvidence,
    Identity,
    IdentityField,
    Method,
)
from cyclonedx.model.contact import OrganizationalEntity
from cyclonedx.output.json import JsonV1Dot6

from appassay.knowledge import sdks
from appassay.model import Artifact, Facts, Package, SdkPresent

SPACE = uuid.UUID("6c0f9e52-5d0b-5b4f-9d57-0b6f5f4f2a11")
"""Serial numbers are made in this space from the digest of the app, so that they stay the same."""


def render(artifact: Artifact, facts: Facts) -> bytes:
    """Return the bill of materials of one app: same app, same bytes.

    No time stands in it, as in every form of ours.
    """
    package = facts.first(Package)
    app = Component(
        name=package.name if package else artifact.name,
        version=package.version_name if package else None,
        type=ComponentType.APPLICATION,
        bom_ref="app",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=artifact.sha256)],
    )
    bom = Bom(
        serial_number=uuid.uuid5(SPACE, artifact.sha256),
        components=[_component(sdk) for sdk in facts.of(SdkPresent)],
    )
    bom.metadata.component = app
    bom.metadata.timestamp = None  # type: ignore[assignment]  # optional in the standard
    bom.register_dependency(app, bom.components)
    return JsonV1Dot6(bom).output_as_string(indent=2).encode() + b"\n"


def _component(sdk: SdkPresent) -> Component:
    row = sdks()[sdk.sdk]
    return Component(
        name=row.en,
        version=sdk.version or None,
        type=ComponentType.LIBRARY,
        bom_ref=f"sdk:{sdk.sdk}",
        description=row.purpose.en or None,
        supplier=OrganizationalEntity(name=row.provider.en) if row.provider.en else None,
        external_references=_references(row.policy),
        evidence=_evidence(sdk),
        properties=_properties(sdk),
    )


def _evidence(sdk: SdkPresent) -> ComponentEvidence:
    """Return how the component was told, and what its version was guessed from.

    By shape the confidence is the share of its kept code that was found; a name is certain.
    """
    print_found = AnalysisTechnique.AST_FINGERPRINT
    named = sdk.how == "name"
    sure = Decimal(1) if named else _decimal(sdk.share)
    technique = AnalysisTechnique.BINARY_ANALYSIS if named else print_found
    method = Method(technique=technique, confidence=sure, value=", ".join(sdk.signs[:4]) or None)
    identity = [Identity(field=IdentityField.NAME, confidence=sure, methods=[method])]
    if sdk.guess:
        guess = _decimal(sdk.confidence)
        method = Method(technique=print_found, confidence=guess, value=sdk.guess)
        identity.append(
            Identity(
                field=IdentityField.VERSION,
                confidence=guess,
                concluded_value=sdk.guess,
                methods=[method],
            )
        )
    return ComponentEvidence(identity=identity)


def _decimal(share: float) -> Decimal:
    return Decimal(f"{share:.2f}")


def _references(policy: str) -> list[ExternalReference]:
    if not policy:
        return []
    kind = ExternalReferenceType.OTHER
    return [ExternalReference(type=kind, url=XsUri(policy), comment="privacy policy")]


def _properties(sdk: SdkPresent) -> Iterable[Property]:
    row = sdks()[sdk.sdk]
    yield Property(name="appassay:name:zh", value=row.zh)
    yield Property(name="appassay:category", value=row.category)
    yield Property(name="appassay:handles-personal-information", value=str(row.handles_pi).lower())
    yield Property(name="appassay:how", value=sdk.how)
    yield Property(name="appassay:classes", value=str(sdk.classes))
    yield Property(name="appassay:classes-that-can-run", value=str(sdk.used))
    for number, sign in enumerate(sdk.signs, 1):
        yield Property(name=f"appassay:sign:{number}", value=sign)
