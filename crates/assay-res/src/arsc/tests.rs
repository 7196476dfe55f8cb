#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::error::Fault;
use crate::note::Oddity;
use crate::testing::{Layout, bag, chunk, compact, config, entry, spec, table, type_chunk, words};
use crate::value::Value;

const STRING: u8 = 3;
const REFERENCE: u8 = 1;
const APP_NAME: u32 = 0x7f01_0001;

fn types(layout: Layout) -> Vec<Vec<u8>> {
    let one = |key, data| vec![(1, entry(key, STRING, data))];
    let alias = vec![(0, entry(0, REFERENCE, APP_NAME)), (1, entry(1, STRING, 0))];
    vec![
        spec(1, 3),
        type_chunk(1, layout, 3, &config("", 0, 0), &alias),
        type_chunk(1, layout, 3, &config("zh", 0, 0), &one(1, 1)),
        type_chunk(1, layout, 3, &config("en", 0, 0), &one(1, 2)),
    ]
}

fn parse(types: &[Vec<u8>]) -> Result<Table, crate::Error> {
    Table::parse(table(
        &["App", "应用", "The App"],
        &["string"],
        &["alias", "app_name"],
        types,
    ))
}

fn oddities(table: &Table) -> Vec<Oddity> {
    table.notes().iter().map(|note| note.what).collect()
}

#[test]
fn reads_every_layout_in_every_configuration() {
    for layout in [Layout::Wide, Layout::Short, Layout::Sparse] {
        let table = parse(&types(layout)).expect("is valid");
        assert_eq!(oddities(&table), []);
        let all: Vec<_> = table
            .all(APP_NAME)
            .map(|e| (e.config().to_string(), e.value()))
            .collect();
        let text = |text: &'static str| Some(Value::Text(text.into()));
        let expected = [
            ("", text("App")),
            ("zh", text("应用")),
            ("en", text("The App")),
        ];
        assert_eq!(
            all,
            expected.map(|(config, value)| (config.to_owned(), value))
        );
        assert_eq!(table.all(0x7f01_0002).count(), 0);
        assert_eq!(table.all(0x7f02_0000).count(), 0);
    }
}

#[test]
fn picks_a_value_and_follows_references() {
    let table = parse(&types(Layout::Wide)).expect("is valid");
    for (locale, text) in [("zh-CN", "应用"), ("en-US", "The App"), ("fr", "App")] {
        let device = Config::device(locale, 480, 34);
        assert_eq!(
            table.text(0x7f01_0000, &device).as_deref(),
            Some(text),
            "{locale}"
        );
    }
}

#[test]
fn references_in_a_circle_end() {
    let circle = [
        (0, entry(0, REFERENCE, APP_NAME)),
        (1, entry(1, REFERENCE, 0x7f01_0000)),
    ];
    let types = [
        spec(1, 2),
        type_chunk(1, Layout::Wide, 2, &config("", 0, 0), &circle),
    ];
    let table = parse(&types).expect("is valid");
    assert_eq!(table.resolve(APP_NAME, &Config::device("", 480, 34)), None);
}

#[test]
fn names_both_ways() {
    let table = parse(&types(Layout::Wide)).expect("is valid");
    let name = table.name(APP_NAME).expect("has one");
    assert_eq!(
        (name.to_string().as_str(), name.package.as_ref()),
        ("@string/app_name", "a.b")
    );
    assert_eq!(table.id("string", "app_name"), Some(APP_NAME));
    let framework = table.name(0x0104_000a).expect("is known");
    assert_eq!(framework.to_string(), "@android:string/ok");
}

#[test]
fn reads_bags_and_compact_entries() {
    let items = [(0x0101_0003, 0x10, 7), (0x0200_0001, STRING, 2)];
    let entries = [(0, bag(0, 0x7f01_0001, &items)), (1, compact(1, STRING, 1))];
    let types = [
        spec(1, 2),
        type_chunk(1, Layout::Wide, 2, &config("", 0, 0), &entries),
    ];
    let table = parse(&types).expect("is valid");
    let Some(Resource::Bag(found)) = table.all(0x7f01_0000).next().map(|e| e.resource()) else {
        panic!("is a bag");
    };
    assert_eq!((found.parent, found.len()), (APP_NAME, 2));
    let values: Vec<_> = found.items().collect();
    let expected = [
        (0x0101_0003, Value::Decimal(7)),
        (0x0200_0001, Value::Text("The App".into())),
    ];
    assert_eq!(values, expected);
    let compact = table.all(APP_NAME).next().expect("is there");
    assert_eq!(compact.name().as_deref(), Some("app_name"));
    assert_eq!(compact.value(), Some(Value::Text("应用".into())));
    let texts: Vec<_> = table
        .messages()
        .map(|t| (t.id, t.text.into_owned()))
        .collect();
    assert_eq!(
        texts,
        [
            (0x7f01_0000, "The App".to_owned()),
            (APP_NAME, "应用".to_owned())
        ]
    );
}

#[test]
fn a_bad_entry_is_absent_and_noted() {
    for bad in [
        words(&[8 | 1 << 16, 0, 0, 0]),
        words(&[16 | 1 << 16, 0, 0, 1000]),
        words(&[0x4000, 0, 0, 0]),
        words(&[8, 0, 4, 0]),
    ] {
        let entries = [(0, bad), (1, entry(1, STRING, 0))];
        let types = [
            spec(1, 2),
            type_chunk(1, Layout::Wide, 2, &config("", 0, 0), &entries),
        ];
        let table = parse(&types).expect("is valid");
        assert_eq!(table.all(0x7f01_0000).count(), 0);
        assert_eq!(table.all(APP_NAME).count(), 1);
        assert_eq!(oddities(&table), [Oddity::BadEntry]);
    }
}

#[test]
fn unknown_chunks_are_skipped() {
    let mut all = types(Layout::Wide);
    all.insert(1, chunk(0x7777, &[], &[0; 8]));
    all.insert(2, spec(1, 9));
    let table = parse(&all).expect("is valid");
    assert_eq!(
        oddities(&table),
        [Oddity::UnknownChunk, Oddity::ExtraTypeSpec]
    );
    assert_eq!(table.all(APP_NAME).count(), 3);
}

#[test]
fn refuses_what_android_refuses() {
    let orphan = types(Layout::Wide).split_off(1);
    assert_eq!(parse(&orphan).expect_err("is bad").fault, Fault::NoTypeSpec);
    let mut huge = type_chunk(1, Layout::Wide, 3, &config("", 0, 0), &[]);
    huge[12..16].copy_from_slice(&0xffff_u32.to_le_bytes());
    assert_eq!(
        parse(&[spec(1, 3), huge]).expect_err("is bad").fault,
        Fault::TypeChunk
    );
    let mut more = table(&[], &[], &[], &[]);
    more[8] = 0;
    assert_eq!(
        Table::parse(more).expect_err("is bad").fault,
        Fault::PackageCount
    );
    assert_eq!(
        Table::parse(Vec::new()).map(|t| t.packages().count()),
        Ok(0)
    );
}

#[test]
fn libraries_and_aliases_are_kept() {
    let mut library = words(&[2]);
    library.extend("lib".encode_utf16().flat_map(u16::to_le_bytes));
    library.resize(260, 0);
    let types = [
        chunk(0x0203, &words(&[1]), &library),
        chunk(0x0206, &words(&[1]), &words(&[0x01fe_0000, 0x0101_0600])),
    ];
    let table = parse(&types).expect("is valid");
    let package = table.packages().next().expect("has one");
    assert_eq!(package.libraries(), [(2, "lib".to_owned())]);
    assert_eq!(package.aliases(), [(0x01fe_0000, 0x0101_0600)]);
}

#[test]
fn overlapping_bags_cannot_multiply() {
    let items = vec![(0x0101_0003, 0x10, 7); 2_000];
    let mut chunk = type_chunk(
        1,
        Layout::Short,
        2_000,
        &config("", 0, 0),
        &[(0, bag(0, 0, &items))],
    );
    chunk[84..84 + 4_000].fill(0);
    assert_eq!(
        parse(&[spec(1, 2_000), chunk])
            .expect_err("is too much")
            .fault,
        Fault::TooMany
    );
}
