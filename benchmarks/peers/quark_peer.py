"""quark-engine with one rule for each pair of source and sink.

A rule that passes all five of quark's stages (both called, in this order, in a common caller, on
the same value) is a flow. Stages two and three ask which of the two calls there are at all; they
are asked once an API here instead of once a pair, which changes no answer.
"""

import os
from importlib.metadata import version
from itertools import product
from typing import Any

from quark.core.quark import Quark
from quark.core.struct.ruleobject import RuleObject

from benchmarks.peers.apis import Api, load
from benchmarks.peers.serve import serve

LISTS = load()
CORE = os.environ.get("QUARK_CORE", "androguard")


def rule(source: Api, sink: Api) -> dict[str, Any]:
    """Return a rule in quark's own form."""
    apis = [
        {"class": api.type, "method": api.name, "descriptor": api.descriptor}
        for api in (source, sink)
    ]
    crime = f"{source.name} to {sink.name}"
    return {"crime": crime, "permission": [], "api": apis, "score": 1, "label": []}


def _used(quark: Quark, apis: frozenset[Api]) -> list[Api]:
    rows = [(api, rule(api, api)["api"][0]) for api in sorted(apis)]
    return [
        api for api, row in rows if quark.find_api_usage(row["class"], row["method"], _spaced(row))
    ]


def _spaced(row: dict[str, str]) -> str:
    """Return a descriptor as quark writes it, with spaces between arguments."""
    return str(RuleObject("rule.json", rule_of(row))._api[0]["descriptor"])


def rule_of(row: dict[str, str]) -> dict[str, Any]:
    """Return a rule of one API, twice."""
    apis = [dict(row), dict(row)]
    return {"crime": "", "permission": [], "api": apis, "score": 1, "label": []}


def ask(path: str) -> dict[str, Any]:
    """Return the answer on one APK."""
    quark = Quark(path, core_library=CORE)
    found = []
    for source, sink in product(_used(quark, LISTS.sources), _used(quark, LISTS.sinks)):
        pair = RuleObject("rule.json", rule(source, sink))
        quark.run(pair)
        if all(pair.check_item):
            found.append({})
    return {"flows": found}


if __name__ == "__main__":
    serve(f"quark-engine {version('quark-engine')}", ask)
