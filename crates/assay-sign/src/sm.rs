//! SM2 signatures over SM3 (GM/T 0003.2, GM/T 0004), with the identity GM/T 0009 gives signers.

use sm2::dsa::signature::{Signer, Verifier};
use sm2::dsa::{Signature, SigningKey, VerifyingKey};

/// The identity of a signer that names none (GM/T 0009, section 10).
const IDENTITY: &str = "1234567812345678";

/// The public key of a secret one, as an uncompressed point.
#[must_use]
pub fn public_key(secret: &[u8]) -> Option<Vec<u8>> {
    let key = SigningKey::from_slice(IDENTITY, secret).ok()?;
    Some(key.verifying_key().to_sec1_bytes().to_vec())
}

/// Signs a message: `r` and `s`, 32 bytes each.
#[must_use]
pub fn sign(secret: &[u8], message: &[u8]) -> Option<Vec<u8>> {
    let key = SigningKey::from_slice(IDENTITY, secret).ok()?;
    let signature: Signature = key.try_sign(message).ok()?;
    Some(signature.to_bytes().to_vec())
}

/// Whether a signature is one of the message by the holder of a key (a point).
#[must_use]
pub fn verify(public: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let Ok(key) = VerifyingKey::from_sec1_bytes(IDENTITY, public) else {
        return false;
    };
    Signature::from_slice(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn signs_and_verifies() {
        let secret = [7; 32];
        let public = public_key(&secret).unwrap();
        assert_eq!(public.len(), 65);
        let signature = sign(&secret, b"message").unwrap();
        assert_eq!(signature.len(), 64);
        assert!(verify(&public, b"message", &signature));
        assert!(!verify(&public, b"another", &signature));
        assert!(!verify(
            &public_key(&[8; 32]).unwrap(),
            b"message",
            &signature
        ));
        for bad in [&signature[..63], &[0; 64], b""] {
            assert!(!verify(&public, b"message", bad));
        }
    }

    #[test]
    fn keys_out_of_range_are_refused() {
        assert!(sign(&[0; 32], b"").is_none());
        assert!(sign(&[0xff; 32], b"").is_none());
        assert!(sign(&[1; 31], b"").is_none());
        assert!(!verify(&[4; 65], b"", &[1; 64]));
    }
}
