//! Archives: whatever the bytes, reading the directory and every entry must end quietly.

#![no_main]

use assay_zip::{Archive, Container, Limits, hidden_code, loaded_dex};
use libfuzzer_sys::fuzz_target;

/// Small, so that the fuzzer spends its time on the reader and not on inflating.
const LIMITS: Limits = Limits {
    entries: 2_000,
    entry: 1 << 20,
};
/// Entries whose content is read; all of them may share one long run of bytes.
const READ: usize = 50;

fuzz_target!(|data: &[u8]| {
    let Ok(archive) = Archive::parse(data, LIMITS) else {
        return;
    };
    for entry in archive.entries().iter().take(READ) {
        if let Ok(content) = archive.read(entry) {
            assert_eq!(content.len() as u64, entry.size);
        }
    }
    let loaded = loaded_dex(&archive);
    let hidden = hidden_code(&archive);
    assert!(loaded.len() + hidden.len() <= archive.entries().len());
    if let Some(container) = Container::of(&archive) {
        assert!(container.parts.iter().all(|part| archive.find(part).is_some()));
    }
});
