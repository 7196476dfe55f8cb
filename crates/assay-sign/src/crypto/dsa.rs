//! DSA signatures.
//!
//! Written on `num-bigint`: the `dsa` crate takes four key sizes only, and the 512 and
//! 768-bit keys of early apps are not among them. Everything here is public, so constant
//! time is of no use.

use super::ec::numbers;
use crate::asn1::ber::{INTEGER, Reader, Value, unsigned};
use num_bigint::BigUint;

/// Java's limits for the prime, in bits.
const BITS: std::ops::RangeInclusive<u64> = 512..=8192;

/// A DSA public key.
#[derive(Debug, Clone)]
pub(crate) struct DsaKey {
    p: BigUint,
    q: BigUint,
    g: BigUint,
    y: BigUint,
}

impl DsaKey {
    /// Reads the domain parameters and the key.
    pub fn parse(parameters: Value<'_>, key: &[u8]) -> Option<Self> {
        let mut numbers = parameters.inside();
        let [p, q, g] = [
            integer(&mut numbers)?,
            integer(&mut numbers)?,
            integer(&mut numbers)?,
        ];
        let y = integer(&mut Reader::new(key))?;
        let one = BigUint::from(1u8);
        let sound =
            BITS.contains(&p.bits()) && q > one && q < p && g > one && g < p && y > one && y < p;
        sound.then_some(Self { p, q, g, y })
    }

    pub fn bits(&self) -> u32 {
        u32::try_from(self.p.bits()).unwrap_or(u32::MAX)
    }

    /// FIPS 186-4, section 4.7.
    pub fn verify(&self, digest: &[u8], signature: &[u8]) -> bool {
        self.recomputed(digest, signature)
            .is_some_and(|(v, r)| v == r)
    }

    fn recomputed(&self, digest: &[u8], signature: &[u8]) -> Option<(BigUint, BigUint)> {
        let [r, s] = numbers(signature)?.map(BigUint::from_bytes_be);
        let zero = BigUint::default();
        if r == zero || s == zero || r >= self.q || s >= self.q {
            return None;
        }
        let width = usize::try_from(self.q.bits() / 8).ok()?;
        let hashed = BigUint::from_bytes_be(digest.get(..width).unwrap_or(digest));
        let w = s.modinv(&self.q)?;
        let (u1, u2) = (hashed * &w % &self.q, &r * w % &self.q);
        let v = self.g.modpow(&u1, &self.p) * self.y.modpow(&u2, &self.p) % &self.p % &self.q;
        Some((v, r))
    }
}

fn integer(numbers: &mut Reader<'_>) -> Option<BigUint> {
    let contents = numbers.expect_der(INTEGER)?.contents;
    unsigned(contents).map(BigUint::from_bytes_be)
}
