//! XML in all three encodings: reading it and walking all of it.
#![no_main]

use assay_res::axml::{Document, Item};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let readers = [Document::parse_binary, Document::parse_text, Document::parse_proto];
    for document in readers.iter().filter_map(|read| read(data).ok()) {
        walk(&document);
    }
});

fn walk(document: &Document) {
    let mut attributes = 0;
    for element in document.elements() {
        let items = element.items().filter(|item| matches!(item, Item::Text(..)));
        attributes += items.count();
        for attribute in element.attributes() {
            let _ = (attribute.name(), attribute.value().to_string(), attribute.source());
            attributes += 1;
        }
    }
    let _ = (attributes, document.root().and_then(|root| root.android("name")), document.notes());
}
