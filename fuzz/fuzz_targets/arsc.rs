//! Resource tables: indexing, every text, and look-ups for a device.
#![no_main]

use assay_res::arsc::{Config, Resource, Table};
use libfuzzer_sys::fuzz_target;

/// Look-ups a run: enough to reach every path, few enough to stay fast.
const LOOKUPS: usize = 64;

fuzz_target!(|data: &[u8]| {
    let Ok(table) = Table::parse(data.to_vec()) else { return };
    let bytes: usize = table.texts().map(|text| text.text.len()).sum();
    assert!(bytes <= data.len() * 16);
    let device = Config::device("zh-CN", 480, 36);
    let entries = table.packages().flat_map(|package| package.types()).flat_map(|t| t.entries());
    for entry in entries.take(LOOKUPS) {
        let _ = (entry.config().to_string(), entry.config().locale(), table.name(entry.id()));
        if let Resource::Bag(bag) = entry.resource() {
            let _ = bag.items().take(LOOKUPS).last();
        }
        let _ = table.resolve(entry.id(), &device);
    }
});
