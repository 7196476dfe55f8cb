"""What experts know, as tables: APIs, permissions, SDKs, packers, PI kinds, words.

Each table is TOML and is read once, when it is first asked for. An unknown key is an error.
"""

from appassay.knowledge.load import digest_of_tables, load_clauses
from appassay.knowledge.prints import Kit, PrintArchive, kits, print_archives, prints
from appassay.knowledge.rows import (
    ApiRow,
    AppTypeRow,
    CategoryRow,
    Collects,
    FrameworkRow,
    PackerRow,
    PermissionRow,
    PhraseRow,
    PiKindRow,
    SdkRow,
    ShapeRow,
    SourceRow,
)
from appassay.knowledge.tables import (
    apis,
    app_types,
    categories,
    draft_words,
    frameworks,
    packers,
    permissions,
    phrases,
    pi_kinds,
    sdks,
    shapes,
    sources,
    wording,
)

__all__ = [
    "ApiRow",
    "AppTypeRow",
    "CategoryRow",
    "Collects",
    "FrameworkRow",
    "Kit",
    "PackerRow",
    "PermissionRow",
    "PhraseRow",
    "PiKindRow",
    "PrintArchive",
    "SdkRow",
    "ShapeRow",
    "SourceRow",
    "apis",
    "app_types",
    "categories",
    "digest_of_tables",
    "draft_words",
    "frameworks",
    "kits",
    "load_clauses",
    "packers",
    "permissions",
    "phrases",
    "pi_kinds",
    "print_archives",
    "prints",
    "sdks",
    "shapes",
    "sources",
    "wording",
]
