//! The same code under other names has the same prints; other code has not.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

mod common;

use assay_dex::graph::{CallGraph, Reach, Root, Roots};
use assay_dex::prints::{Kit, Version, kits, of_classes};
use assay_dex::program::Builder;
use common::{Class, Writer, method, unit};

const STRING: &str = "Ljava/lang/String;";
const RETURN: u16 = 0x000e;

/// A class that reads three texts and logs them; its own helper may have any name.
fn app(name: &'static str, own: &'static str, last: &'static str) -> Vec<u8> {
    let mut w = Writer::default();
    let read = w.method(name, own, "V", &[]);
    let log = w.method("Landroid/util/Log;", "i", "I", &[STRING, STRING]);
    let helper = w.method(name, own, "V", &[STRING]);
    let first = unit(w.string("device_identifier"));
    let last = unit(w.string(last));
    #[rustfmt::skip]
    let insns = vec![
        0x001a, first,                  // const-string v0
        0x011a, last,                   // const-string v1
        0x2071, unit(log), 0x0010,      // invoke-static {v0, v1}, Log.i
        0x1071, unit(helper), 0x0000,   // invoke-static {v0}, helper
        RETURN,
    ];
    w.classes.push(Class {
        name,
        superclass: "Ljava/lang/Object;",
        virtuals: vec![method(read, 3, 1, insns)],
        ..Class::default()
    });
    w.build()
}

fn prints(bytes: &[u8]) -> Vec<u32> {
    let mut builder = Builder::new();
    builder.add_dex(bytes).unwrap();
    let rows = of_classes(&builder.build());
    rows.into_iter().flat_map(|(_, prints)| prints).collect()
}

fn found(bytes: &[u8], table: &[u8], root: &str) -> Vec<Kit> {
    let mut builder = Builder::new();
    builder.add_dex(bytes).unwrap();
    let program = builder.build();
    let graph = CallGraph::new(&program);
    let list = vec![Root {
        class: root.to_owned(),
        method: None,
        reason: String::new(),
    }];
    let roots = Roots {
        list,
        public_api: None,
    };
    kits(&program, &Reach::new(&program, &graph, &roots), table)
}

fn table(prints: &[u32]) -> Vec<u8> {
    let mut bytes = b"PRINTS1\n".to_vec();
    for print in prints {
        bytes.extend(print.to_le_bytes());
        bytes.extend([0, 0, 1, 0]);
    }
    bytes
}

#[test]
fn names_do_not_matter_and_texts_do() {
    let plain = prints(&app("Lcom/kit/Reader;", "read", "advertising"));
    assert_eq!(plain.len(), 1);
    assert_eq!(prints(&app("La/a;", "b", "advertising")), plain);
    assert_ne!(prints(&app("La/a;", "b", "subscription")), plain);
}

#[test]
fn a_method_that_says_little_has_no_print() {
    assert_eq!(prints(&app("La/a;", "b", "")), [0_u32; 0]);
}

#[test]
fn a_renamed_kit_is_found_with_its_classes() {
    let kept = prints(&app("Lcom/kit/Reader;", "read", "advertising"));
    let mut kept = vec![kept[0], 5, u32::MAX];
    kept.sort_unstable();
    let kits = found(
        &app("La/a;", "b", "advertising"),
        &table(&kept),
        "other.Main",
    );
    let version = Version {
        version: 0,
        found: 1,
        kept: 3,
    };
    let expected = Kit {
        kit: 0,
        versions: vec![version],
        found: 1,
        classes: 1,
        used: 0,
        examples: vec!["a.a".to_owned()],
    };
    assert_eq!(kits, [expected]);
}

#[test]
fn bytes_that_are_no_table_find_nothing() {
    assert_eq!(
        found(&app("La/a;", "b", "advertising"), b"noise", "a.a"),
        []
    );
}
