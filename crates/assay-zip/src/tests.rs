//! One test for each trick the reader notes or refuses.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::expect_used)]

use crate::testing::{File, archive, body, deflated, end, file};
use crate::{Archive, Container, Kind, Limits, Method, ZipError, hidden_code, loaded_dex, nested};

fn parse(data: &[u8]) -> Archive<'_> {
    Archive::parse(data, Limits::default()).expect("it is an archive")
}

fn ids(data: &[u8]) -> Vec<&'static str> {
    parse(data).notes().iter().map(|note| note.id).collect()
}

fn read(data: &[u8], name: &str) -> Result<Vec<u8>, ZipError> {
    let archive = parse(data);
    let entry = archive.find(name).expect("the entry is there");
    archive.read(entry).map(std::borrow::Cow::into_owned)
}

#[test]
fn reads_what_is_stored_and_deflated() {
    let data = archive(&[file("a", b"plain"), deflated("b", &[7; 5_000])]);
    assert_eq!(read(&data, "a").unwrap(), b"plain");
    assert_eq!(read(&data, "b").unwrap(), [7; 5_000]);
    assert!(ids(&data).is_empty());
}

#[test]
fn refuses_what_is_no_archive() {
    let of = |data: &[u8]| Archive::parse(data, Limits::default()).unwrap_err();
    assert_eq!(of(b""), ZipError::NotZip);
    assert_eq!(of(&[b'P'; 100]), ZipError::NotZip);
    let mut empty = Vec::new();
    end(&mut empty, 0, 0, 0, b"");
    assert_eq!(of(&empty), ZipError::Empty);
}

#[test]
fn refuses_a_truncated_archive_at_every_length() {
    let data = archive(&[file("a", b"plain")]);
    for length in 0..data.len() {
        assert!(Archive::parse(&data[..length], Limits::default()).is_err());
    }
    assert_eq!(
        Archive::parse(&data[10..], Limits::default()).unwrap_err(),
        ZipError::Truncated
    );
}

#[test]
fn refuses_an_entry_whose_local_header_has_another_name() {
    let liar = File {
        local_name: b"b".to_vec(),
        ..file("a", b"x")
    };
    let data = archive(&[liar]);
    assert_eq!(ids(&data), ["local_name"]);
    assert_eq!(read(&data, "a"), Err(ZipError::LocalHeader));
}

#[test]
fn local_sizes_count_only_without_a_data_descriptor() {
    let liar = File {
        local_size: 99,
        ..file("a", b"x")
    };
    let data = archive(std::slice::from_ref(&liar));
    assert_eq!(ids(&data), ["local_sizes"]);
    assert_eq!(read(&data, "a"), Err(ZipError::LocalHeader));
    let data = archive(&[File { flags: 8, ..liar }]);
    assert!(ids(&data).is_empty());
    assert_eq!(read(&data, "a").unwrap(), b"x");
}

#[test]
fn refuses_an_entry_without_local_header() {
    let data = archive(&[
        file("z", b""),
        File {
            header: Some(7),
            ..file("a", b"x")
        },
    ]);
    assert!(ids(&data).contains(&"no_local_header"));
    assert_eq!(read(&data, "a"), Err(ZipError::LocalHeader));
}

#[test]
fn reads_an_unknown_method_as_it_is() {
    let data = archive(&[File {
        method: 0x7777,
        ..file("a", b"x")
    }]);
    assert_eq!(parse(&data).entries()[0].method, Method::Unknown(0x7777));
    assert_eq!(ids(&data), ["unknown_method"]);
    assert_eq!(read(&data, "a").unwrap(), b"x");
}

#[test]
fn reads_past_the_encryption_bit() {
    let data = archive(&[File {
        flags: 1,
        ..file("a", b"x")
    }]);
    assert_eq!(ids(&data), ["encryption_bit"]);
    assert_eq!(read(&data, "a").unwrap(), b"x");
}

#[test]
fn the_first_of_several_names_counts() {
    let data = archive(&[file("a", b"first"), file("a", b"second")]);
    assert_eq!(ids(&data), ["duplicate_name"]);
    assert_eq!(read(&data, "a").unwrap(), b"first");
}

#[test]
fn notes_data_before_and_after() {
    let (mut data, directory) = body(b"dex\n035\0", &[file("a", b"x")]);
    let size = data.len() - directory;
    end(&mut data, 1, size, directory, b"");
    data.extend(b"more");
    assert_eq!(ids(&data), ["prepended_data", "trailing_data"]);
    assert_eq!(read(&data, "a").unwrap(), b"x");
}

#[test]
fn padding_with_a_local_header_is_no_prepended_data() {
    let (padding, directory) = body(b"", &[file("", b"")]);
    let (mut data, directory) = body(&padding[..directory], &[file("a", b"x")]);
    let size = data.len() - directory;
    end(&mut data, 1, size, directory, b"");
    assert!(ids(&data).is_empty());
}

#[test]
fn the_last_end_record_counts() {
    let (mut data, directory) = body(b"", &[file("a", b"x")]);
    let size = data.len() - directory;
    end(&mut data, 9, 0, 0, b"");
    end(&mut data, 1, size, directory, b"");
    assert_eq!(ids(&data), ["several_end_records"]);
    assert_eq!(read(&data, "a").unwrap(), b"x");
}

#[test]
fn a_signature_too_near_the_end_is_no_end_record() {
    let (mut data, directory) = body(b"", &[file("a", b"x")]);
    let size = data.len() - directory;
    end(&mut data, 1, size, directory, b"PK\x05\x06");
    assert!(ids(&data).is_empty());
    assert_eq!(parse(&data).end().comment, 4);
}

#[test]
fn entries_beyond_the_stated_count_do_not_exist() {
    let (mut data, directory) = body(b"", &[file("a", b"x"), file("b", b"y")]);
    let size = data.len() - directory;
    end(&mut data, 1, size, directory, b"");
    assert_eq!(ids(&data), ["entry_count"]);
    assert!(parse(&data).find("b").is_none());
}

#[test]
fn notes_fewer_entries_than_stated() {
    let (mut data, directory) = body(b"", &[file("a", b"x")]);
    let size = data.len() - directory;
    end(&mut data, 5, size, directory, b"");
    assert_eq!(ids(&data), ["entry_count"]);
}

fn words(numbers: &[u64]) -> Vec<u8> {
    numbers
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect()
}

#[test]
fn reads_zip64() {
    let extra = [&b"\x01\x00\x18\x00"[..], &words(&[1, 1, 0])].concat();
    let all = u32::MAX;
    let big = File {
        size: all,
        compressed: all,
        local_size: all,
        header: Some(all),
        extra,
        ..file("a", b"x")
    };
    let (mut data, directory) = body(b"", &[big]);
    let (size, record) = (data.len() - directory, data.len());
    data.extend(b"PK\x06\x06");
    data.extend([0; 20]);
    data.extend(words(&[1, 1, size as u64, directory as u64]));
    data.extend(b"PK\x06\x07\0\0\0\0");
    data.extend(words(&[record as u64]));
    data.extend([1, 0, 0, 0]);
    end(&mut data, 0xFFFF, all as usize, all as usize, b"");
    assert!(parse(&data).end().zip64);
    assert_eq!(read(&data, "a").unwrap(), b"x");
}

#[test]
fn refuses_a_ratio_deflate_cannot_reach() {
    let bomb = File {
        size: 400 << 20,
        local_size: 400 << 20,
        ..deflated("a", b"x")
    };
    let data = archive(&[bomb]);
    assert_eq!(ids(&data), ["impossible_ratio"]);
    assert_eq!(read(&data, "a"), Err(ZipError::Damaged));
}

#[test]
fn refuses_damaged_data_and_wrong_sizes() {
    let wrong = File {
        size: 3,
        local_size: 3,
        ..deflated("a", b"four")
    };
    assert_eq!(read(&archive(&[wrong]), "a"), Err(ZipError::Damaged));
    let noise = File {
        method: 8,
        ..file("a", &[0xFF; 40])
    };
    assert_eq!(read(&archive(&[noise]), "a"), Err(ZipError::Damaged));
}

#[test]
fn notes_overlapping_entries() {
    let data = archive(&[
        file("a", b"xxxx"),
        File {
            header: Some(0),
            ..file("b", b"x")
        },
    ]);
    assert!(ids(&data).contains(&"overlapping_entries"));
}

#[test]
fn refuses_data_that_reaches_into_the_directory() {
    let long = File {
        size: 90,
        local_size: 90,
        ..file("a", b"x")
    };
    assert_eq!(read(&archive(&[long]), "a"), Err(ZipError::OutOfRange));
    let long = File {
        compressed: 90,
        ..file("a", b"x")
    };
    assert_eq!(read(&archive(&[long]), "a"), Err(ZipError::OutOfRange));
}

#[test]
fn notes_names_that_lead_elsewhere() {
    for name in ["../a", "a/../../b", "/a", "a\\b", "a\0b"] {
        assert_eq!(
            ids(&archive(&[file(name, b"")])),
            ["path_traversal"],
            "{name}"
        );
    }
    assert!(ids(&archive(&[file("a..b/..c", b"")])).is_empty());
}

#[test]
fn notes_files_named_as_folders() {
    assert_eq!(
        ids(&archive(&[file("classes.dex/", b"")])),
        ["file_as_folder"]
    );
}

#[test]
fn notes_names_that_are_not_utf8() {
    let name = b"a\xFF".to_vec();
    let data = archive(&[File {
        name: name.clone(),
        local_name: name,
        ..file("", b"x")
    }]);
    assert_eq!(ids(&data), ["name_not_utf8"]);
    assert_eq!(read(&data, "a\u{FFFD}").unwrap(), b"x");
}

#[test]
fn keeps_to_its_limits() {
    let data = archive(&[file("a", b"four"), file("b", b"")]);
    let limits = Limits {
        entries: 1,
        entry: 3,
    };
    let error = Archive::parse(&data, limits).unwrap_err();
    assert_eq!(error, ZipError::TooManyEntries(2));
    let archive = Archive::parse(
        &data,
        Limits {
            entries: 2,
            ..limits
        },
    )
    .unwrap();
    let entry = archive.find("a").unwrap();
    assert_eq!(archive.read(entry), Err(ZipError::TooLarge(4)));
}

#[test]
fn keeps_few_notes_of_a_kind() {
    let files = vec![file("a", b""); 100];
    assert_eq!(ids(&archive(&files)).len(), 20);
}

fn kind(names: &[&str]) -> Option<Kind> {
    let files: Vec<File> = names.iter().map(|name| file(name, b"")).collect();
    Container::of(&parse(&archive(&files))).map(|container| container.kind)
}

#[test]
fn tells_what_an_archive_is() {
    assert_eq!(kind(&["AndroidManifest.xml"]), Some(Kind::Apk));
    assert_eq!(
        kind(&["AndroidManifest.xml", "classes.jar"]),
        Some(Kind::Aar)
    );
    assert_eq!(kind(&["BundleConfig.pb"]), Some(Kind::Aab));
    assert_eq!(kind(&["a.apk", "manifest.json"]), Some(Kind::Xapk));
    assert_eq!(kind(&["a.apk", "info.json"]), Some(Kind::Apkm));
    assert_eq!(
        kind(&["splits/base-master.apk", "toc.pb"]),
        Some(Kind::Apks)
    );
    assert_eq!(kind(&["a/B.class"]), Some(Kind::Jar));
    assert_eq!(kind(&["readme.txt"]), None);
}

#[test]
fn the_base_comes_first_among_splits() {
    let names = [
        "splits/base-xhdpi.apk",
        "splits/base-master.apk",
        "standalones/a.apk",
        "toc.pb",
    ];
    let data = archive(&names.map(|name| file(name, b"")));
    let parts = Container::of(&parse(&data)).unwrap().parts;
    assert_eq!(parts, ["splits/base-master.apk", "splits/base-xhdpi.apk"]);
}

#[test]
fn dex_after_a_gap_is_hidden_code() {
    let names = [
        "classes2.dex",
        "classes.dex",
        "classes4.dex",
        "assets/x.jar",
        "a.png",
    ];
    let data = archive(&names.map(|name| file(name, b"")));
    let archive = parse(&data);
    let names = |found: Vec<&crate::Entry>| -> Vec<String> {
        found.into_iter().map(|entry| entry.name.clone()).collect()
    };
    assert_eq!(names(loaded_dex(&archive)), ["classes.dex", "classes2.dex"]);
    assert_eq!(
        names(hidden_code(&archive)),
        ["classes4.dex", "assets/x.jar"]
    );
    assert_eq!(nested("a.xapk", "b.apk"), "a.xapk!/b.apk");
}
