//! The two files of a bundle in protocol buffers: its resource table and its manifest.
#![no_main]

use assay_res::arsc::{Config, Table};
use assay_res::axml::Document;
use libfuzzer_sys::fuzz_target;

/// Look-ups a run: enough to reach every path, few enough to stay fast.
const LOOKUPS: usize = 64;

fuzz_target!(|data: &[u8]| {
    let _ = Document::parse(data);
    let Ok(table) = Table::parse_proto(data, "base/") else { return };
    let device = Config::device("zh-CN", 480, 36);
    let entries = table.packages().flat_map(|package| package.types()).flat_map(|t| t.entries());
    for entry in entries.take(LOOKUPS) {
        let _ = (entry.config().to_string(), table.name(entry.id()));
        let _ = table.resolve(entry.id(), &device);
    }
});
