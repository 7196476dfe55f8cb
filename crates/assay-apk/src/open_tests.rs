//! Opening artifacts: what they are taken for, what is refused, what is left out and said so.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use assay_machine::model::Models;
use assay_zip::testing::{archive, deflated, file};

use crate::budget::Budget;
use crate::open::{Content, Gatherer, Package, open};
use crate::query::Query;
use crate::read::{Asked, Ran, read};
use crate::reading::Reading;

const DEX: &[u8] = b"dex\n035\0 not more than its first bytes";

fn package<'a>(content: &'a Content<'_>, at: usize) -> Package<'a> {
    let (name, bytes) = &content.packages[at];
    Package::new(name, bytes, &content.budget).expect("opens")
}

fn read_all(bytes: &[u8]) -> Result<(Reading, Ran), String> {
    let asked = Asked {
        query: &Query::default(),
        models: &Models::default(),
        run: true,
    };
    read(bytes, asked)
}

fn gathered(bytes: &[u8], kind: &str) -> Vec<(String, bool)> {
    let content = open(bytes).expect("opens");
    let mut gatherer = Gatherer::default();
    gatherer.package(&package(&content, 0), kind);
    let files = gatherer.files.into_iter();
    files.map(|found| (found.file, found.hidden)).collect()
}

#[test]
fn what_is_nothing_to_test_is_refused_with_a_reason() {
    let text = archive(&[file("readme.txt", b"text")]);
    let refused = |bytes: &[u8]| open(bytes).err().expect("refused");
    assert!(refused(b"#!/bin/sh").contains("not a ZIP"));
    assert!(refused(&text).contains("neither an Android package nor a Java library"));
    let cut = archive(&[deflated("AndroidManifest.xml", &[7; 4000])]);
    assert!(refused(&cut[..60]).contains("cut short"));
}

#[test]
fn a_lone_dex_file_is_an_artifact() {
    let content = open(DEX).expect("opens");
    assert_eq!(content.kind, "dex");
    assert!(content.packages.is_empty());
}

#[test]
fn a_set_opens_its_packages_the_base_first() {
    let base = archive(&[file("AndroidManifest.xml", b"x"), file("classes.dex", DEX)]);
    let split = archive(&[
        file("AndroidManifest.xml", b"x"),
        file("lib/x86/liba.so", b"x"),
    ]);
    let set = archive(&[
        deflated("config.x86.apk", &split),
        deflated("base.apk", &base),
    ]);
    let content = open(&set).expect("opens");
    let names: Vec<&str> = content.packages.iter().map(|(n, _)| n.as_str()).collect();
    assert_eq!(names, ["base.apk", "config.x86.apk"]);
    assert_eq!(
        package(&content, 1).path("lib/x86/liba.so"),
        "config.x86.apk!/lib/x86/liba.so"
    );
}

#[test]
fn code_android_does_not_load_is_hidden() {
    let apk = archive(&[
        file("AndroidManifest.xml", b"x"),
        file("classes.dex", DEX),
        file("assets/plugin.dex", DEX),
        file("assets/bundle.jar", &archive(&[file("classes.dex", DEX)])),
    ]);
    let mut found = gathered(&apk, "apk");
    found.sort();
    let names: Vec<(&str, bool)> = found.iter().map(|(n, h)| (n.as_str(), *h)).collect();
    let expected = [
        ("assets/bundle.jar!/classes.dex", true),
        ("assets/plugin.dex", true),
        ("classes.dex", false),
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_code_file_that_is_no_code_leaves_a_gap() {
    let apk = archive(&[
        file("AndroidManifest.xml", b"x"),
        file("classes.dex", b"zzzz"),
    ]);
    let content = open(&apk).expect("opens");
    let mut gatherer = Gatherer::default();
    gatherer.package(&package(&content, 0), "apk");
    assert!(gatherer.files.is_empty());
    assert_eq!(gatherer.gaps[0].why, "damaged");
    assert_eq!(gatherer.gaps[0].file, "classes.dex");
}

#[test]
fn all_packages_spend_from_one_budget() {
    let apk = archive(&[
        deflated("res/a.xml", &[0; 600]),
        deflated("res/b.xml", &[0; 600]),
    ]);
    let budget = Budget::new(1000, 1000);
    let first = Package::new("a.apk", &apk, &budget).expect("opens");
    let second = Package::new("b.apk", &apk, &budget).expect("opens");
    assert!(first.file("res/a.xml").is_some());
    assert!(
        second.file("res/b.xml").is_none(),
        "only 400 bytes are left"
    );
    let entry = second.archive.find("res/b.xml").expect("is there");
    assert!(
        second.keep(entry, 1000).is_ok(),
        "what stays in memory has a budget of its own"
    );
    assert!(first.keep(entry, 1000).is_err());
}

#[test]
fn an_entry_over_its_limit_is_refused_and_costs_nothing() {
    let apk = archive(&[deflated("res/a.xml", &[0; 600])]);
    let budget = Budget::new(1000, 1000);
    let package = Package::new("", &apk, &budget).expect("opens");
    let entry = package.archive.find("res/a.xml").expect("is there");
    assert!(package.read(entry, 599).is_err());
    assert!(package.read(entry, 600).is_ok());
}

#[test]
fn an_app_of_which_nothing_can_be_read_gets_no_report() {
    let apk = archive(&[file("AndroidManifest.xml", b"x"), file("classes.dex", DEX)]);
    let error = read_all(&apk).expect_err("refused");
    assert!(error.contains("neither its AndroidManifest.xml nor any of its code"));
    assert!(error.contains("(AndroidManifest.xml: "), "{error}");
}

#[test]
fn the_digest_is_that_of_the_file() {
    let jar = archive(&[file("a/B.class", &[0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 52])]);
    let (reading, ran) = read_all(&jar).expect("a library without a manifest");
    assert!(ran.is_none());
    assert_eq!(reading.artifact.kind, "jar");
    assert_eq!(reading.artifact.size, jar.len() as u64);
    assert_eq!(reading.artifact.sha256.len(), 64);
}
