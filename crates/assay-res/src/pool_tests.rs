#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::testing::{pool_utf8, pool_utf16};

fn open(bytes: &[u8]) -> Result<Pool, Error> {
    let chunk = Chunk::read(bytes, 0, bytes.len())?;
    Pool::parse(bytes, chunk)
}

#[test]
fn reads_both_encodings() {
    let long = "长".repeat(40_000);
    for texts in [["", "abc", "手机号\u{1f600}"], ["a", "b", long.as_str()]] {
        for bytes in [pool_utf8(&texts), pool_utf16(&texts)] {
            let pool = open(&bytes).expect("is valid");
            for (index, text) in (0..).zip(texts) {
                assert_eq!(pool.get(&bytes, index).as_deref(), Some(text));
            }
            assert_eq!(pool.get(&bytes, 3), None);
        }
    }
}

#[test]
fn joins_surrogates_written_one_by_one() {
    assert_eq!(decode(&[0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]), "\u{1f600}");
    assert_eq!(decode(&[b'a', 0xff, b'b']), "a\u{fffd}b");
    assert_eq!(decode(&[0xf0, 0x9f, 0x98, 0x80, 0xff]), "\u{1f600}\u{fffd}");
}

#[test]
fn a_bad_string_is_none_and_the_rest_is_read() {
    let mut bytes = pool_utf8(&["one", "two"]);
    bytes[28..32].copy_from_slice(&0xffff_u32.to_le_bytes());
    let pool = open(&bytes).expect("is valid");
    assert_eq!(pool.get(&bytes, 0), None);
    assert_eq!(pool.get(&bytes, 1).as_deref(), Some("two"));
}

#[test]
fn refuses_what_android_refuses() {
    let good = pool_utf8(&["one"]);
    for (at, value) in [(8, 0x1000_0000), (20, 0xffff_fff0), (12, 1)] {
        let mut bytes = good.clone();
        bytes[at..at + 4].copy_from_slice(&u32::to_le_bytes(value));
        assert_eq!(
            open(&bytes).expect_err("is invalid").fault,
            Fault::StringPool,
            "{at}"
        );
    }
    let mut open_ended = good;
    *open_ended.last_mut().expect("is not empty") = b'x';
    assert!(open(&open_ended).is_err());
}
