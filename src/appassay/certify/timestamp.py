"""RFC 3161 time stamps: somebody else says when a signature was there."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from appassay.errors import CertificateError
from appassay.files import printable

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_LARGEST = 1 << 18
_HEADERS = {"Content-Type": "application/timestamp-query", "User-Agent": "appassay"}


def fetch(address: str, signature: bytes) -> bytes:
    """Return a time stamp over a signature from an authority.

    Raises:
        CertificateError: the authority can't be reached, or refuses.
    """
    from rfc3161_client import TimestampRequestBuilder
    from urllib3 import PoolManager, Timeout
    from urllib3.exceptions import HTTPError

    request = TimestampRequestBuilder().data(signature).build()
    pool = PoolManager(timeout=Timeout(connect=10, read=30))
    try:
        answer = pool.request("POST", address, body=request.as_bytes(), headers=_HEADERS)
    except (HTTPError, ValueError) as error:
        said = printable(str(error))[:160]
        raise CertificateError(f"{printable(address)}: can't be reached ({said})") from error
    if answer.status != 200 or len(answer.data) > _LARGEST:
        raise CertificateError(f"{printable(address)}: the authority answers {answer.status}")
    return opened(answer.data, signature)


def opened(data: bytes, signature: bytes) -> bytes:
    """Return a response, if it is a granted one over this signature; nobody is trusted yet.

    Raises:
        CertificateError: it is not.
    """
    from rfc3161_client import decode_timestamp_response

    try:
        found = decode_timestamp_response(data)
        granted = found.status in (0, 1)
    except ValueError as error:
        raise CertificateError("the time stamp is damaged") from error
    if not granted:
        raise CertificateError("the authority did not grant the time stamp")
    return data


def verify(data: bytes, signature: bytes, roots: "Sequence[Certificate]") -> datetime:
    """Return when a signature was there, as an authority under one of these roots says.

    Raises:
        CertificateError: the stamp is damaged, of something else, or of nobody who is trusted.
    """
    if not roots:
        raise CertificateError("no authority for time stamps is trusted")
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

    try:
        found = decode_timestamp_response(data)
        if VerifierBuilder(roots=list(roots)).build().verify_message(found, signature):
            return found.tst_info.gen_time
    except (ValueError, VerificationError) as error:
        said = printable(str(error))[:160]
        raise CertificateError(f"the time stamp does not hold ({said})") from error
    raise CertificateError("the time stamp does not hold")
