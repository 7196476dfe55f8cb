//! Reading whole files: what is refused, what is skipped, what is kept.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

mod common;

use assay_dex::dex::{CodeItem, Dex, open_all};
use assay_dex::program::Builder;
use assay_dex::{GapKind, Gaps, ReadError};
use common::{Class, Writer, method};

const RETURN: u16 = 0x0e;

/// One class with two methods that only return.
fn two_methods() -> Writer {
    let mut w = Writer::default();
    let first = w.method("La/B;", "first", "V", &[]);
    let second = w.method("La/B;", "second", "V", &[]);
    let mut first = method(first, 1, 1, vec![RETURN; 4]);
    first.access = 0;
    w.classes.push(Class {
        name: "La/B;",
        superclass: "Ljava/lang/Object;",
        virtuals: vec![first, method(second, 1, 1, vec![RETURN; 4])],
        ..Class::default()
    });
    w
}

fn gaps_of(bytes: &[u8]) -> Vec<(GapKind, u64)> {
    let mut builder = Builder::new();
    builder.add_dex(bytes).unwrap();
    let program = builder.build();
    program.inputs[0]
        .gaps
        .iter()
        .map(|(kind, gap)| (kind, gap.count))
        .collect()
}

#[test]
fn a_sound_file_has_no_gaps() {
    let bytes = two_methods().build();
    assert_eq!(gaps_of(&bytes), []);
    let dex = Dex::open(&bytes, 0, &mut Gaps::default()).unwrap();
    let listed = dex.list_classes();
    assert_eq!(
        (listed[0].descriptor.as_str(), listed[0].methods.len()),
        ("La/B;", 2)
    );
    assert_eq!(dex.list_mnemonics().counts["return-void"], 8);
}

#[test]
fn what_android_refuses_is_one_error() {
    let good = two_methods().build();
    let refused = |change: fn(&mut Vec<u8>)| {
        let mut bad = good.clone();
        change(&mut bad);
        Builder::new().add_dex(&bad).unwrap_err()
    };
    assert_eq!(refused(|b| b[0] = b'x'), ReadError::Magic);
    assert_eq!(refused(|b| b[6] = b'6'), ReadError::Version(36));
    assert_eq!(refused(|b| b[0x28] = 0), ReadError::Endian);
    assert_eq!(refused(|b| b[0x5b] = 0x7f), ReadError::Table("method"));
    assert!(matches!(
        refused(|b| b.truncate(200)),
        ReadError::Truncated { found: 200, .. }
    ));
    assert!(matches!(
        refused(|b| b.truncate(20)),
        ReadError::Truncated { .. }
    ));
}

#[test]
fn a_wrong_checksum_is_noted_and_the_code_still_read() {
    let mut bytes = two_methods().build();
    bytes[8] ^= 1;
    assert_eq!(gaps_of(&bytes), [(GapKind::Checksum, 1)]);
}

#[test]
fn methods_may_share_code_but_not_overlap_it() {
    let mut w = two_methods();
    // Code items are 16 bytes of header and 8 of instructions.
    w.share_code = Some(24);
    let shared = w.build();
    assert_eq!(gaps_of(&shared), []);
    let mut builder = Builder::new();
    builder.add_dex(&shared).unwrap();
    let program = builder.build();
    assert_eq!((program.defs.len(), program.bodies.len()), (2, 1));
    // Four bytes off: the item's header is read from the middle of the first one.
    w.share_code = Some(20);
    assert_eq!(gaps_of(&w.build()), [(GapKind::CodeItem, 1)]);
}

#[test]
fn a_class_is_defined_once() {
    let mut w = two_methods();
    let superclass = "Ljava/lang/Object;";
    w.classes.push(Class {
        name: "La/B;",
        superclass,
        ..Class::default()
    });
    assert_eq!(gaps_of(&w.build()), [(GapKind::ClassDef, 1)]);
}

#[test]
fn a_method_of_another_class_ends_the_list() {
    let mut w = two_methods();
    let foreign = w.method("Lc/D;", "third", "V", &[]);
    w.classes[0]
        .virtuals
        .push(method(foreign, 1, 1, vec![RETURN]));
    assert_eq!(gaps_of(&w.build()), [(GapKind::ClassData, 1)]);
}

#[test]
fn strings_that_overlap_are_cut_off() {
    let mut bytes = two_methods().build();
    let at = |b: &[u8], n: usize| u32::from_le_bytes(b[n..n + 4].try_into().unwrap()) as usize;
    let (count, ids) = (at(&bytes, 0x38), at(&bytes, 0x3c));
    // Every string becomes the same one, as long as the file.
    let len = bytes.len();
    let start = u32::try_from(len).unwrap();
    for n in 0..count {
        bytes[ids + n * 4..ids + n * 4 + 4].copy_from_slice(&start.to_le_bytes());
    }
    let text = len * 3 / 4;
    bytes.extend([0xff, 0x7f]);
    bytes.extend(std::iter::repeat_n(b'a', text));
    bytes.push(0);
    let size = u32::try_from(bytes.len()).unwrap();
    bytes[0x20..0x24].copy_from_slice(&size.to_le_bytes());
    let dex = Dex::open(&bytes, 0, &mut Gaps::default()).unwrap();
    let kept = (0..dex.string_count())
        .filter(|i| dex.string(*i).is_some())
        .count();
    assert_eq!((kept, count > 4), (2, true));
}

#[test]
fn a_container_holds_several_files() {
    let mut bytes = two_methods().build_at(0, 41);
    let base = bytes.len();
    bytes.extend(two_methods().build_at(base, 41));
    let mut gaps = Gaps::default();
    let all = open_all(&bytes, &mut gaps).unwrap();
    assert_eq!(
        (all.len(), all[1].header().offset as usize, gaps.is_empty()),
        (2, base, true)
    );
    assert_eq!(all[1].list_classes(), all[0].list_classes());
    assert_eq!(
        CodeItem::read(&all[1], u32::MAX).map(|code| code.units()),
        None
    );
}
