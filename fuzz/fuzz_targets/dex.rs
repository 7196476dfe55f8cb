//! DEX and class files: whatever the bytes, reading and asking must end quietly.

#![no_main]

use assay_dex::graph::{Root, Roots};
use assay_dex::program::Builder;
use assay_dex::query::{
    self, ApiQuery, Pattern, Query, ShapeQuery, StringQuery, SupertypeQuery,
};
use libfuzzer_sys::fuzz_target;

/// Asks about everything, so that every analysis runs.
fn questions() -> Query {
    let text = String::from;
    let members = ["<init>", "a", "b", "run", "onCreate", "get", ".a"].map(text).to_vec();
    Query {
        apis: vec![ApiQuery { id: text("any"), class: text("*"), members }],
        strings: vec![StringQuery { id: text("any"), pattern: Pattern::Regex(text(".")) }],
        supertypes: vec![SupertypeQuery { id: text("o"), class: text("java.lang.Object") }],
        shapes: vec![ShapeQuery {
            id: text("init"),
            supertype: text("java.lang.Object"),
            method: text("<init>"),
        }],
        roots: Roots {
            list: vec![Root { class: text("a.b.Main"), method: None, reason: text("activity") }],
            public_api: Some(text("public")),
        },
    }
}

fuzz_target!(|data: &[u8]| {
    let mut builder = Builder::new();
    let read = if data.starts_with(&[0xca, 0xfe]) {
        builder.add_class(data)
    } else {
        builder.add_dex(data)
    };
    if read.is_ok() {
        let program = builder.build();
        query::run(&program, &questions()).expect("the questions are valid");
    }
});
