//! A value put into a signing block: it comes out again, and nothing a signature covers changes.
#![no_main]

use assay_sign::{carried, carry, subject};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (Ok(before), Ok(old)) = (subject(data), carried(data)) else {
        return;
    };
    for value in [None, Some(b"certificate".as_slice())] {
        let Ok(new) = carry(data, value) else {
            continue;
        };
        let out = [&data[new.head], &new.block, &data[new.directory], &new.end].concat();
        assert_eq!(carried(&out).unwrap(), value);
        assert_eq!(subject(&out).unwrap().parts, before.parts);
    }
    assert!(old.is_none_or(|value| value.len() < data.len()));
});
