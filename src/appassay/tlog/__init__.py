"""A transparency log: what is in it can be seen by all, and nothing of it ever changes.

It knows entries, not certificates. Formats are those of C2SP (signed-note, tlog-checkpoint,
tlog-tiles, tlog-cosignature, tlog-witness, tlog-proof, tlog-policy) over the Merkle tree of
RFC 6962, so that tools of others read it.
"""
