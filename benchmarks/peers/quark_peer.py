"""quark-engine with one rule for each pair of source and sink.

A rule that passes all five of quark's stages (both called, in this order, in a common caller, on
the same value) is a flow. Stages two and three ask which of the two calls there are at all; they
are asked once an API here instead of once a pair, which changes no answer.
"""

from collections.abc import Iterable
from importlib.metadata import version
from itertools import product
from typing import Any

from quark.core.quark import Quark
from quark.core.struct.ruleobject import RuleObject

from benchmarks.peers.apis import Api, load
from benchmarks.peers.serve import serve

LISTS = load()


def rule(source: Api, sink: Api) -> dict[str, Any]:
    """Return a rule in quark's own form."""
    apis = [
        {"class": api.type, "method": api.name, "descriptor": api.descriptor}
        for api in (source, sink)
    ]
    crime = f"{source.name} to {sink.name}"
    return {"crime": crime, "permission": [], "api": apis, "score": 1, "label": []}


def used(quark: Quark, apis: Iterable[Api]) -> list[Api]:
    """Return the calls there are, by quark's own look-up."""
    found = []
    for api in sorted(apis):
        # A rule writes the descriptor the way quark looks for it.
        row = RuleObject("rule.json", rule(api, api)).api[0]
        if quark.find_api_usage(row["class"], row["method"], row["descriptor"]):
            found.append(api)
    return found


def ask(path: str) -> dict[str, Any]:
    """Return the answer on one APK."""
    quark = Quark(path)
    found = []
    for source, sink in product(used(quark, LISTS.sources), used(quark, LISTS.sinks)):
        pair = RuleObject("rule.json", rule(source, sink))
        quark.run(pair)
        if all(pair.check_item):
            found.append({})
    return {"flows": found}


if __name__ == "__main__":
    serve(f"quark-engine {version('quark-engine')}", ask)
