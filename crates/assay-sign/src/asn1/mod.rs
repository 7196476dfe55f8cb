//! ASN.1 as far as certificates and signature blocks need it.

pub(crate) mod ber;
pub(crate) mod name;
pub(crate) mod oid;
pub(crate) mod time;
