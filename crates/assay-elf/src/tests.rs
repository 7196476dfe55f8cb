//! Libraries built by hand, sound and broken.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use crate::bytes::Class;
use crate::testing::{Hash, Parts, library, parts};
use crate::{ElfError, Library, read};

fn sample(class: Class, hash: Hash) -> Parts {
    let symbol = |name: &str, binding, section| (name.to_owned(), binding, section);
    let symbols = vec![
        symbol("Java_z", 1, 5),
        symbol("Java_local", 0, 5),
        symbol("Java_undefined", 1, 0),
        symbol("JNI_OnLoad", 2, 5),
        symbol("JNI_OnLoadMore", 1, 5),
        symbol("other", 1, 5),
        symbol("Java_a", 1, 5),
    ];
    Parts {
        class,
        hash,
        symbols,
        ..parts()
    }
}

#[test]
fn reads_every_class_and_hash_table() {
    let expected = Library {
        machine: "arm64-v8a".into(),
        soname: "libx.so".into(),
        needed: vec!["libc.so".into(), "liblog.so".into()],
        jni: vec!["JNI_OnLoad".into(), "Java_a".into(), "Java_z".into()],
        build_id: "ab01".into(),
        stripped: true,
    };
    for class in [Class::Elf32, Class::Elf64] {
        for hash in [Hash::Old, Hash::Gnu, Hash::Section] {
            assert_eq!(read(&library(&sample(class, hash))).as_ref(), Ok(&expected));
        }
    }
}

#[test]
fn names_the_machines_of_android() {
    let name = |class, machine| {
        let parts = Parts {
            class,
            machine,
            ..parts()
        };
        read(&library(&parts)).unwrap().machine
    };
    assert_eq!(name(Class::Elf32, 3), "x86");
    assert_eq!(name(Class::Elf32, 40), "armeabi-v7a");
    assert_eq!(name(Class::Elf64, 62), "x86_64");
    assert_eq!(name(Class::Elf64, 243), "riscv64");
    assert_eq!(name(Class::Elf32, 8), "mips");
    assert_eq!(name(Class::Elf64, 2), "machine 2");
}

#[test]
fn refuses_what_no_device_loads() {
    assert_eq!(read(b""), Err(ElfError::NotElf));
    assert_eq!(read(b"PK\x03\x04"), Err(ElfError::NotElf));
    let mut big_endian = library(&parts());
    big_endian[5] = 2;
    let error = ElfError::Foreign {
        class: 2,
        encoding: 2,
    };
    assert_eq!(read(&big_endian), Err(error));
}

#[test]
fn refuses_symbols_nobody_counts() {
    let data = library(&Parts {
        hash: Hash::Missing,
        ..parts()
    });
    assert_eq!(read(&data), Err(ElfError::Uncounted));
}

#[test]
fn a_program_without_dynamic_segment_needs_nothing() {
    let mut data = library(&parts());
    // The second program header, which is that of the dynamic segment.
    data[64 + 56] = 9;
    let library = read(&data).unwrap();
    assert_eq!((library.needed.len(), library.jni.len()), (0, 0));
    assert_eq!(library.build_id, "ab01");
}

#[test]
fn the_dynamic_segment_is_found_by_its_address() {
    let mut data = library(&parts());
    // A wrong offset misleads only tools that do not map the file.
    data[64 + 56 + 8] = 0;
    assert_eq!(read(&data).unwrap().soname, "libx.so");
}

#[test]
fn spoiled_section_headers_do_no_harm() {
    let mut data = library(&sample(Class::Elf64, Hash::Gnu));
    data[40..48].copy_from_slice(&u64::MAX.to_le_bytes());
    data[60..62].copy_from_slice(&9u16.to_le_bytes());
    assert_eq!(read(&data).unwrap().jni.len(), 3);
}

#[test]
fn refuses_names_outside_the_string_table() {
    let mut data = library(&parts());
    let dynamic = data.len() - 8 * 16;
    data[dynamic + 8..dynamic + 12].copy_from_slice(&[0xFF; 4]);
    assert_eq!(read(&data), Err(ElfError::Outside("a name lies")));
}

#[test]
fn a_lying_count_is_checked_against_the_file() {
    let parts = Parts {
        hash: Hash::Old,
        build_id: vec![],
        ..parts()
    };
    let mut data = library(&parts);
    let table = [1u32, 2, 0, 0, 1].map(u32::to_le_bytes).concat();
    let at = data.windows(table.len()).position(|w| w == table).unwrap();
    data[at + 4..at + 8].copy_from_slice(&[0xFF; 4]);
    assert_eq!(read(&data), Err(ElfError::Uncounted));
}

#[test]
fn keeps_at_most_two_thousand_names() {
    let symbols = (0..2_500).map(|n| (format!("Java_{n:04}"), 1, 5)).collect();
    let jni = read(&library(&Parts { symbols, ..parts() })).unwrap().jni;
    assert_eq!(jni.len(), 2_000);
    assert_eq!(jni[1_999], "Java_1999");
}

#[test]
fn names_that_are_not_utf8_are_left_out() {
    let symbols = ["Java_a", "Java_b"]
        .map(|name| (name.into(), 1, 5))
        .to_vec();
    let mut data = library(&Parts { symbols, ..parts() });
    let at = data.windows(6).position(|w| w == b"Java_a").unwrap();
    data[at + 5] = 0xFF;
    assert_eq!(read(&data).unwrap().jni, ["Java_b"]);
}

#[test]
fn overlapping_names_do_not_cost_more_than_the_file() {
    // Each symbol names a tail of one string; all tails together are far longer than the file.
    let long = "Java_".repeat(600);
    let mut symbols = vec![(long, 1, 5)];
    symbols.extend((0..600).map(|_| (String::new(), 1, 5)));
    let mut data = library(&Parts { symbols, ..parts() });
    let first = 64 + 56 * 3 + 1 + 3_000 + 1 + 600 + 24 + 8 + 10 + 8;
    for index in 1..=600usize {
        let name = u32::try_from(1 + (index - 1) * 5).unwrap();
        let at = first + index * 24;
        data[at..at + 4].copy_from_slice(&name.to_le_bytes());
    }
    let jni = read(&data).unwrap().jni;
    let length: usize = jni.iter().map(String::len).sum();
    assert!(jni.len() > 1 && length <= 4 * 4_000, "{} names", jni.len());
}

#[test]
fn any_prefix_and_any_changed_byte_end_quietly() {
    for class in [Class::Elf32, Class::Elf64] {
        for hash in [Hash::Old, Hash::Gnu, Hash::Section] {
            let data = library(&sample(class, hash));
            for at in 0..data.len() {
                let _ = read(&data[..at]);
                for value in [0, 1, 0x7F, 0x80, 0xFF] {
                    let mut changed = data.clone();
                    changed[at] = value;
                    let _ = read(&changed);
                }
            }
        }
    }
}

#[test]
fn instructions_are_left_out_where_the_headers_tell() {
    for class in [Class::Elf32, Class::Elf64] {
        let mut bytes = library(&sample(class, Hash::Section));
        assert_eq!(
            crate::beside_code(&bytes),
            [&*bytes],
            "no section holds code"
        );
        let header = class.pick(40, 64);
        let first = bytes.len() - 2 * header;
        bytes[first + 8] = 4;
        let file = crate::file::File::parse(&bytes).unwrap();
        let code = file.content(&file.sections[0]).unwrap().to_vec();
        let parts = crate::beside_code(&bytes);
        assert_eq!(parts.len(), 2);
        assert_eq!([parts[0], &*code, parts[1]].concat(), bytes);
    }
    assert_eq!(crate::beside_code(b"no library"), [b"no library"]);
}
