"""Every error appassay raises on purpose."""


class AssayError(Exception):
    """The base of all of them; the message is fit to show to a user."""


class ArtifactError(AssayError):
    """An input could not be read as what it claims to be."""


class ClauseError(AssayError):
    """A clause folder, a knowledge table or a rule pack is malformed."""


class ConfigError(AssayError):
    """An `assay.toml`, a baseline or a command line asks for something that makes no sense."""


class LogError(AssayError):
    """A transparency log, or a proof of one, is not what it has to be."""


class CertificateError(AssayError):
    """A certificate can't be made, or does not hold."""
