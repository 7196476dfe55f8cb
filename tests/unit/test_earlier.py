"""What is handed in of an earlier version: documents and the report on it."""

from pathlib import Path

import pytest

from appassay.errors import ArtifactError
from appassay.extract import earlier
from appassay.extract.papers import papers
from appassay.model import DocumentSeen, EarlierDocument, EarlierReport


def test_a_document_gives_kinds_receivers_and_a_digest(tmp_path: Path) -> None:
    path = tmp_path / "policy.md"
    path.write_text("# 隐私政策\n\n我们会收集您的通讯录，用于添加好友。\n", "utf-8")
    (old,) = earlier.facts([path])
    (seen,) = (fact for fact in papers([path]).facts if isinstance(fact, DocumentSeen))
    assert isinstance(old, EarlierDocument)
    assert (old.role, old.kinds, old.digest) == ("policy", ("contacts",), seen.digest)


def test_the_digest_is_of_the_words(tmp_path: Path) -> None:
    texts = {
        "a.md": "# 隐私政策\n\n内容。\n",
        "b.md": "# 隐私政策\n\n\n内容。\n",
        "c.md": "# 隐私政策\n\n新内容。\n",
    }
    digests = []
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
        (old,) = earlier.facts([tmp_path / name])
        assert isinstance(old, EarlierDocument)
        digests.append(old.digest)
    assert digests[0] == digests[1] != digests[2]


def test_a_report_gives_its_version_and_sdks(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text(
        '{"subject": {"version_name": "1.0"}, "sdks": [{"sdk": "jpush"}, {"sdk": "bugly"}]}',
        "utf-8",
    )
    (old,) = earlier.facts([path])
    assert isinstance(old, EarlierReport)
    assert (old.version, old.sdks) == ("1.0", ("bugly", "jpush"))


def test_another_json_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text('{"a": 1}', "utf-8")
    with pytest.raises(ArtifactError, match="not a JSON report"):
        list(earlier.facts([path]))
