#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::error::Fault;
use crate::note::Oddity;
use crate::testing::{chunk, end, node, start, words, xml};
use crate::value::Value;

const NAME: u32 = 0x0101_0003;
const EXPORTED: u32 = 0x0101_0010;
const NONE: u32 = u32::MAX;

fn word_attribute(name: u32, kind: u32, data: u32) -> [u32; 5] {
    [NONE, name, NONE, 8 | kind << 24, data]
}

fn strings() -> Vec<&'static str> {
    vec![
        "name", "exported", "manifest", "activity", ".Main", ANDROID, "android", "hello",
    ]
}

fn sample() -> Vec<Vec<u8>> {
    vec![
        node(0x0100, 1, &words(&[6, 5])),
        start(2, 2, &[]),
        start(
            3,
            7,
            &[[5, 0, 4, 8 | 3 << 24, 4], word_attribute(1, 0x12, NONE)],
        ),
        node(0x0104, 8, &words(&[7, 8 | 3 << 24, 7])),
        end(3),
        end(2),
        node(0x0101, 9, &words(&[6, 5])),
    ]
}

fn parse(nodes: &[Vec<u8>]) -> Result<Document, Error> {
    Document::parse(&xml(&strings(), &[NAME, EXPORTED], nodes))
}

fn oddities(document: &Document) -> Vec<Oddity> {
    document.notes().iter().map(|note| note.what).collect()
}

#[test]
fn reads_a_document() {
    let document = parse(&sample()).expect("is valid");
    assert_eq!(oddities(&document), []);
    let root = document.root().expect("has one");
    assert_eq!((root.name(), root.line()), ("manifest", 2));
    let namespace = root.namespaces().next().expect("has one");
    assert_eq!(
        (namespace.prefix, namespace.uri, namespace.line),
        ("android", ANDROID, 1)
    );
    let activity = root.children_named("activity").next().expect("has one");
    assert_eq!(
        activity.android("name").map(|a| a.value()),
        Some(Value::Text(".Main".into()))
    );
    assert_eq!(
        activity.android("exported").map(|a| a.value()),
        Some(Value::Bool(true))
    );
    assert_eq!((activity.text().as_str(), activity.line()), ("hello", 7));
    assert_eq!(activity.parent().map(|p| p.name()), Some("manifest"));
    assert_eq!(document.elements().count(), 2);
}

#[test]
fn the_resource_id_wins_over_the_name() {
    let nodes = [start(2, 1, &[word_attribute(0, 0x12, 0)]), end(2)];
    let data = xml(&["", "x", "manifest"], &[EXPORTED], &nodes);
    let document = Document::parse(&data).expect("is valid");
    let attribute = document
        .root()
        .and_then(|r| r.android("exported"))
        .expect("is found");
    assert_eq!(
        (attribute.name(), attribute.stored_name()),
        ("exported", "")
    );
    assert_eq!(oddities(&document), [Oddity::AttributeName]);
}

#[test]
fn an_id_after_a_higher_one_is_hidden() {
    let swapped = [word_attribute(1, 0x12, 1), word_attribute(0, 0x10, 5)];
    let document = parse(&[start(2, 1, &swapped), end(2)]).expect("is valid");
    let root = document.root().expect("has one");
    assert!(root.android("name").is_none() && root.android("exported").is_some());
    assert_eq!(root.attributes().filter(Attribute::is_hidden).count(), 1);
    assert_eq!(oddities(&document), [Oddity::AttributeOrder]);
}

#[test]
fn unusual_attribute_layouts_are_read() {
    let mut body = words(&[NONE, 2, 0x0018_001c, 1, 0, 0xdead, 0xbeef]);
    body.extend(words(&word_attribute(1, 0x12, 1)));
    body.extend(words(&[0xffff]));
    let document = parse(&[node(0x0102, 3, &body), end(2)]).expect("is valid");
    let exported = document.root().and_then(|r| r.android("exported"));
    assert_eq!(exported.map(|a| a.value()), Some(Value::Bool(true)));
    assert_eq!(oddities(&document), [Oddity::AttributeLayout]);
}

#[test]
fn what_android_skips_is_skipped() {
    let mut nodes = sample();
    nodes.insert(0, chunk(0x7777, &[], &[1; 8]));
    nodes.insert(4, chunk(0x7777, &[0; 8], &[1; 8]));
    nodes.push(end(2));
    let mut data = xml(&strings(), &[NAME, EXPORTED], &nodes);
    data[0] = 0x99;
    data.extend([0; 5]);
    let document = Document::parse_binary(&data).expect("is valid");
    assert_eq!(document.elements().count(), 2);
    let expected = [
        Oddity::RootKind,
        Oddity::TrailingData,
        Oddity::UnknownChunk,
        Oddity::Unbalanced,
    ];
    assert_eq!(oddities(&document), expected);
}

#[test]
fn damage_counts_only_inside_the_root() {
    let bad = chunk(0x0102, &[0; 4], &[0; 32]);
    let mut after = sample();
    after.push(bad.clone());
    assert_eq!(
        oddities(&parse(&after).expect("is valid")),
        [Oddity::CutShort]
    );
    let mut inside = sample();
    inside.insert(3, bad);
    assert_eq!(parse(&inside).expect_err("is bad").fault, Fault::HeaderSize);
}

#[test]
fn refuses_what_android_refuses() {
    let too_many = node(0x0102, 1, &words(&[NONE, 2, 0x0014_0014, 9, 0]));
    assert_eq!(
        parse(&[too_many, end(2)]).expect_err("is bad").fault,
        Fault::Attributes
    );
    assert_eq!(parse(&[]).expect_err("is bad").fault, Fault::NoRoot);
    let data = xml(&strings(), &[], &sample());
    for cut in 0..data.len() {
        assert!(Document::parse_binary(&data[..cut]).is_err(), "{cut}");
    }
    let no_pool = chunk(3, &[], &[start(0, 1, &[]), end(0)].concat());
    assert_eq!(
        Document::parse(&no_pool).expect_err("is bad").fault,
        Fault::NoStringPool
    );
}

#[test]
fn open_elements_and_wrong_end_tags_are_tolerated() {
    let document = parse(&[start(2, 1, &[]), start(3, 2, &[]), end(2)]).expect("is valid");
    assert_eq!(
        oddities(&document),
        [Oddity::EndTagName, Oddity::Unbalanced]
    );
    let document = parse(&[start(2, 1, &[]), end(2), start(3, 1, &[]), end(3)]);
    let document = document.expect("is valid");
    assert_eq!(document.root().map(|r| r.name()), Some("manifest"));
    assert_eq!(oddities(&document), [Oddity::SeveralRoots]);
}

#[test]
fn limits_hold() {
    let deep = vec![start(2, 1, &[]); 1001];
    assert_eq!(parse(&deep).expect_err("is too deep").fault, Fault::TooDeep);
    let overlapping = node(0x0102, 1, &words(&[NONE, 2, 20, 0xffff, 0, 0, 0, 0, 0, 0]));
    assert_eq!(
        parse(&[overlapping, end(2)])
            .expect_err("is too much")
            .fault,
        Fault::TooMany
    );
}

#[test]
fn reads_plain_text() {
    let text = "\u{feff}<?xml version=\"1.0\"?>\n<manifest\n  xmlns:android=\"http://schemas.android.com/apk/res/android\" package=\"a&amp;b\">\n  <activity android:exported=\"true\" android:name=\".Main\"/>\n</manifest>\n";
    let document = Document::parse(text.as_bytes()).expect("is valid");
    assert_eq!(document.encoding(), Encoding::Text);
    let root = document.root().expect("has one");
    assert_eq!(
        root.attribute("package").map(|a| a.value()),
        Some(Value::Text("a&b".into()))
    );
    let activity = root.children().next().expect("has one");
    assert_eq!((activity.name(), activity.line()), ("activity", 4));
    assert_eq!(
        activity
            .android("exported")
            .and_then(|a| a.value().as_bool()),
        Some(true)
    );
    // Its id is the lower one: in binary form Android would not see it here.
    let name = activity.android("name").map(|a| a.value());
    assert_eq!(name, Some(Value::Text(".Main".into())));
}

#[test]
fn plain_text_must_be_well_formed_and_entities_stay_shut() {
    for text in [
        "<a><b></a>",
        "<a>",
        "<a x:y='1'/>",
        "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
        "<!DOCTYPE a [<!ENTITY e 'x'>]><a b='&e;'/>",
        "",
    ] {
        assert!(Document::parse_text(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn reads_protocol_buffers() {
    fn field(number: u8, bytes: &[u8]) -> Vec<u8> {
        let length = u8::try_from(bytes.len()).expect("is short");
        [&[number << 3 | 2, length][..], bytes].concat()
    }
    let boolean = field(6, &field(7, &[8 << 3, 1]));
    let id = [5 << 3, 0x90, 0x80, 0x84, 0x08];
    let attribute = [field(2, b"exported"), id.to_vec(), boolean].concat();
    let element = [field(3, b"activity"), field(4, &attribute)].concat();
    let document = [field(1, &element), field(3, &[8, 42])].concat();
    let document = Document::parse(&document).expect("is valid");
    assert_eq!(document.encoding(), Encoding::Proto);
    let root = document.root().expect("has one");
    assert_eq!((root.name(), root.line()), ("activity", 42));
    assert_eq!(
        root.android("exported").map(|a| a.value()),
        Some(Value::Bool(true))
    );
}
