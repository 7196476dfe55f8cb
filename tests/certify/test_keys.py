"""Keys: what OpenSSL writes is read, what we sign OpenSSL verifies, tokens sign."""

import os
import subprocess
from pathlib import Path

import pytest
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import UnverifiedSignatureError

from appassay import _native
from appassay.certify import envelope, keys
from appassay.certify import public as public_key
from appassay.certify import statement as st
from appassay.errors import CertificateError


def openssl(*words: object) -> bytes:
    done = subprocess.run(["openssl", *map(str, words)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("kind", keys.KINDS)
def test_openssl_reads_our_keys(tmp_path: Path, kind: str) -> None:
    private, public = keys.generate(kind, None)
    (tmp_path / "key.pem").write_bytes(private)
    assert openssl("pkey", "-in", tmp_path / "key.pem", "-pubout") == public
    signer = keys.opened(private, None, "key")
    made = Envelope(b"text", st.PAYLOAD, {})
    signature = bytes.fromhex(made.sign(signer).signature)
    known = public_key.parse(public)
    assert known.holds(made.pae(), signature)
    assert known.id == signer.public_key.keyid
    assert public_key.pem(known) == public


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("p256", ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]),
        ("ed25519", ["-algorithm", "ED25519"]),
        ("sm2", ["-algorithm", "SM2"]),
    ],
)
@pytest.mark.parametrize("secret", [None, "a secret"])
def test_we_read_what_openssl_writes(
    tmp_path: Path, kind: str, words: list[str], secret: str | None
) -> None:
    key = tmp_path / "key.pem"
    openssl("genpkey", *words, "-out", key)
    public = openssl("pkey", "-in", key, "-pubout")
    if secret:
        hidden = tmp_path / "hidden.pem"
        openssl("pkcs8", "-topk8", "-in", key, "-out", hidden, "-passout", f"pass:{secret}")
        key = hidden
    signer = keys.opened(key.read_bytes(), secret.encode() if secret else None, "key")
    known = public_key.parse(public)
    assert signer.public_key.keyid == known.id
    signature = signer.sign(b"text")
    assert known.holds(b"text", bytes.fromhex(signature.signature))
    assert not known.holds(b"test", bytes.fromhex(signature.signature))
    signer.public_key.verify_signature(signature, b"text")
    with pytest.raises(UnverifiedSignatureError):
        signer.public_key.verify_signature(signature, b"test")
    if secret:
        with pytest.raises(CertificateError, match="passphrase is wrong"):
            keys.opened(key.read_bytes(), b"another", "key")
        with pytest.raises(CertificateError, match="ASSAY_KEY_PASSPHRASE"):
            keys.opened(key.read_bytes(), None, "key")


SM2 = ["-rawin", "-digest", "sm3", "-pkeyopt", "distid:1234567812345678"]


def test_sm2_both_ways(tmp_path: Path) -> None:
    """GM/T 0009: our signatures are OpenSSL's, and OpenSSL's are ours."""
    private, public = keys.generate("sm2", None)
    files = {name: tmp_path / name for name in ("key", "pub", "text", "ours", "theirs")}
    files["key"].write_bytes(private)
    files["pub"].write_bytes(public)
    files["text"].write_bytes("检测".encode() * 99)
    signer, known = keys.opened(private, None, "key"), public_key.parse(public)
    ours = signer.sign(files["text"].read_bytes()).signature
    files["ours"].write_bytes(bytes.fromhex(ours))
    openssl(
        *["pkeyutl", "-verify", "-pubin", "-inkey", files["pub"], "-in", files["text"]],
        *["-sigfile", files["ours"], *SM2],
    )
    openssl(
        *["pkeyutl", "-sign", "-inkey", files["key"], "-in", files["text"]],
        *["-out", files["theirs"], *SM2],
    )
    assert known.holds(files["text"].read_bytes(), files["theirs"].read_bytes())


def test_the_curve_of_the_standard() -> None:
    """The public key of 1 is the base point of GM/T 0003.5."""
    point = _native.sm2_public((1).to_bytes(32, "big"))
    assert point
    assert point.hex() == (
        "0432c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7"
        "bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0"
    )
    assert public_key.of_point(point).point == point


@pytest.mark.parametrize("data", [b"", b"text", b"-----BEGIN PRIVATE KEY-----\nAA\n"])
def test_what_is_no_key(data: bytes) -> None:
    with pytest.raises(CertificateError):
        keys.opened(data, None, "key")
    with pytest.raises(CertificateError):
        public_key.parse(data)


def test_keys_that_do_not_sign_certificates(tmp_path: Path) -> None:
    openssl("genpkey", "-algorithm", "RSA", "-out", tmp_path / "rsa")
    openssl("ecparam", "-name", "secp384r1", "-genkey", "-noout", "-out", tmp_path / "p384")
    for name in ("rsa", "p384"):
        with pytest.raises(CertificateError, match="must be ECDSA P-256, Ed25519 or SM2"):
            keys.opened((tmp_path / name).read_bytes(), None, name)


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, Path]:
    """A PKCS #11 token in software, with a P-256 key, and the public half."""
    library = next(Path("/usr/lib").rglob("libsofthsm2.so"), None)
    assert library, "softhsm2 is missing: run scripts/debian.sh certify"
    (tmp_path / "tokens").mkdir()
    config = tmp_path / "softhsm2.conf"
    config.write_text(f"directories.tokendir = {tmp_path / 'tokens'}\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(config))
    monkeypatch.setenv("PYKCS11LIB", str(library))
    monkeypatch.setenv("PKCS11_LIB", str(library))
    tool = ["pkcs11-tool", "--module", str(library)]
    login = [*tool, "--login", "--pin", "1234"]
    for words in (
        [*tool, "--init-token", "--slot", "0", "--label", "lab", "--so-pin", "0000"],
        [*tool, "--login", "--so-pin", "0000", "--login-type", "so", "--init-pin", "--pin", "1234"],
        [*login, "--keypairgen", "--key-type", "EC:prime256v1", "--id", "02"],
    ):
        done = subprocess.run(words, capture_output=True, text=True, check=False, env=os.environ)
        assert done.returncode == 0, done.stderr
    der = tmp_path / "pub.der"
    words = [*tool, "--read-object", "--type", "pubkey", "--id", "02", "-o", str(der)]
    subprocess.run(words, check=True, capture_output=True)
    public = tmp_path / "pub.pem"
    public.write_bytes(openssl("pkey", "-pubin", "-inform", "DER", "-in", der))
    return "hsm:2?label=lab", public


def test_a_token_signs(token: tuple[str, Path]) -> None:
    where, public = token
    signer = keys.signer(where, lambda _: "1234", public)
    statement = st.make(st.Subject(name="x", digest={}), st.step_type("filing"), {"number": "1"})
    signed = envelope.verify(
        envelope.sign(statement, [signer]), [public_key.parse(public.read_bytes())]
    )
    assert signed.statement == statement
    with pytest.raises(CertificateError, match=r"can't sign|can't be used"):
        envelope.sign(statement, [keys.signer(where, lambda _: "9999", public)])
    with pytest.raises(CertificateError, match="needs its public key"):
        keys.signer(where, None, None)
