//! Native libraries: whatever the bytes, reading must end quietly and stay within its bounds.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Ok(library) = assay_elf::read(data) {
        assert!(library.jni.len() <= 2_000);
        assert!(library.jni.is_sorted());
        assert!(library.build_id.len() <= 128);
    }
});
