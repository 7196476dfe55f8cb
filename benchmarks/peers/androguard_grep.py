"""androguard as people use it for this: cross references, nothing followed. See `grep.py`."""

from importlib.metadata import version
from typing import Any

from androguard.core.analysis.analysis import MethodAnalysis
from androguard.core.apk import APK
from androguard.core.axml import AXMLPrinter
from androguard.misc import AnalyzeAPK
from loguru import logger

from benchmarks.peers.apis import Api, load
from benchmarks.peers.grep import Code, answer, is_password
from benchmarks.peers.serve import serve

LISTS = load()
INPUT_TYPE = "{http://schemas.android.com/apk/res/android}inputType"


def _api(method: MethodAnalysis) -> Api:
    return Api(method.class_name, method.name, method.descriptor.replace(" ", ""))


def _has_password(apk: APK) -> bool:
    names = (n for n in apk.get_files() if n.startswith("res/layout") and n.endswith(".xml"))
    return any(
        is_password(element.get(INPUT_TYPE, "0"))
        for name in names
        for element in AXMLPrinter(apk.get_file(name)).get_xml_obj().iter()
    )


def _components(apk: APK) -> list[str]:
    names = [
        *apk.get_activities(), *apk.get_services(), *apk.get_receivers(), *apk.get_providers(),
        apk.get_attribute_value("application", "name"),
    ]  # fmt: skip
    full = (apk._format_value(name) for name in names if name)
    return [f"L{name.replace('.', '/')};" for name in full]


def ask(path: str) -> dict[str, Any]:
    """Return the answer on one APK."""
    apk, _, analysis = AnalyzeAPK(path)
    own = [method for method in analysis.get_methods() if not method.is_external()]
    classes = [c for c in analysis.get_classes() if not c.is_external()]
    return answer(
        Code(
            {c.name: (c.extends, *c.implements) for c in classes},
            {_api(m): {_api(to) for _, to, _ in m.get_xref_to()} for m in own},
            {_api(m): {type_.name for type_, _ in m.get_xref_new_instance()} for m in own},
            _components(apk),
            _has_password(apk),
        ),
        LISTS,
    )


if __name__ == "__main__":
    logger.remove()
    serve(f"androguard {version('androguard')} grep", ask)
