//! Signatures: every scheme, for old and new Android versions.
#![no_main]

use assay_sign::{Scheme, Sdk, verify};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    for min in [4, 24, 28] {
        let result = verify(
            data,
            &Sdk {
                min: Some(min),
                ..Sdk::default()
            },
        );
        let checked = |scheme| result.scheme(scheme).is_some_and(|scheme| scheme.verified);
        let some = [Scheme::V1, Scheme::V2, Scheme::V3]
            .into_iter()
            .any(checked);
        assert!(some || !result.verified);
        assert_eq!(result.verified, !result.current_signers().is_empty());
    }
});
