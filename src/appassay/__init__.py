"""Test Android apps against the 26 clauses of the MIIT app-service notice, with evidence.

from appassay import check
report = check("app.apk")
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from appassay.api import check, compare, facts, flows, judge, trace
    from appassay.errors import ArtifactError, AssayError, ClauseError, ConfigError
    from appassay.model import Flow, Report, Trace

__version__ = "0.1.0"
__all__ = [
    "ArtifactError",
    "AssayError",
    "ClauseError",
    "ConfigError",
    "Flow",
    "Report",
    "Trace",
    "__version__",
    "check",
    "compare",
    "facts",
    "flows",
    "judge",
    "trace",
]

_HOME = {
    "check": "api",
    "compare": "api",
    "facts": "api",
    "flows": "api",
    "judge": "api",
    "trace": "api",
    "Flow": "model",
    "Report": "model",
    "Trace": "model",
    "AssayError": "errors",
    "ArtifactError": "errors",
    "ClauseError": "errors",
    "ConfigError": "errors",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401
    """Load a public name when it is first used, so that `assay --version` stays quick."""
    if name not in _HOME:
        raise AttributeError(f"module 'appassay' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"appassay.{_HOME[name]}"), name)
