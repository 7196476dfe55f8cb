//! Builds small libraries by hand.

#![allow(clippy::unwrap_used)]

use crate::bytes::Class;

/// Which table tells how many symbols there are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hash {
    Old,
    Gnu,
    Section,
    Missing,
}

/// What goes into a library.
#[derive(Clone)]
pub struct Parts {
    pub class: Class,
    pub machine: u16,
    pub hash: Hash,
    /// Dynamic symbols: name, binding, section.
    pub symbols: Vec<(String, u8, u16)>,
    pub needed: Vec<String>,
    pub build_id: Vec<u8>,
}

/// Returns a 64-bit library that exports one method.
pub fn parts() -> Parts {
    Parts {
        class: Class::Elf64,
        machine: 183,
        hash: Hash::Gnu,
        symbols: vec![("Java_a_B_c".into(), 1, 5)],
        needed: vec!["libc.so".into(), "liblog.so".into()],
        build_id: vec![0xAB, 0x01],
    }
}

/// Bytes under construction.
struct Out {
    class: Class,
    bytes: Vec<u8>,
}

impl Out {
    fn half(&mut self, number: u16) {
        self.bytes.extend(number.to_le_bytes());
    }

    fn int(&mut self, number: usize) {
        let number = u32::try_from(number).unwrap();
        self.bytes.extend(number.to_le_bytes());
    }

    fn word(&mut self, number: usize) {
        self.int(number);
        if self.class == Class::Elf64 {
            self.int(0);
        }
    }

    fn words(&mut self, numbers: &[usize]) {
        for number in numbers {
            self.word(*number);
        }
    }
}

/// Everything is mapped this far above its place in the file.
pub const BASE: usize = 0x1000;
/// Program headers of every library.
const SEGMENTS: u16 = 3;

fn name(strings: &mut Vec<u8>, text: &str) -> usize {
    let at = strings.len();
    strings.extend(text.as_bytes());
    strings.push(0);
    at
}

/// Returns the symbols, the null symbol first.
fn symbols(parts: &Parts, strings: &mut Vec<u8>) -> Vec<u8> {
    let class = parts.class;
    let mut out = Out {
        class,
        bytes: vec![0; class.pick(16, 24)],
    };
    for (text, binding, section) in &parts.symbols {
        out.int(name(strings, text));
        let info = [binding << 4, 0];
        match class {
            Class::Elf32 => {
                out.words(&[0, 0]);
                out.bytes.extend(info);
                out.half(*section);
            }
            Class::Elf64 => {
                out.bytes.extend(info);
                out.half(*section);
                out.words(&[0, 0]);
            }
        }
    }
    out.bytes
}

/// Returns the hash table: one bucket, one chain with every symbol but the null symbol.
fn hash(parts: &Parts) -> Vec<u8> {
    let count = parts.symbols.len();
    let mut out = Out {
        class: parts.class,
        bytes: Vec::new(),
    };
    if parts.hash == Hash::Old {
        for number in [1, count + 1, 0].into_iter().chain(0..=count) {
            out.int(number);
        }
        return out.bytes;
    }
    for number in [1, 1, 1, 0] {
        out.int(number);
    }
    out.word(0);
    out.int(usize::from(count > 0));
    for index in 1..=count {
        out.int(2 + usize::from(index == count));
    }
    out.bytes
}

fn note(parts: &Parts) -> Vec<u8> {
    let mut out = Out {
        class: parts.class,
        bytes: Vec::new(),
    };
    for number in [4, parts.build_id.len(), 3] {
        out.int(number);
    }
    out.bytes.extend(b"GNU\0");
    out.bytes.extend(&parts.build_id);
    out.bytes
}

/// Where the tables of a library lie.
struct Places {
    strings: usize,
    strings_size: usize,
    symbols: usize,
    symbols_size: usize,
    hash: usize,
    note: usize,
    note_size: usize,
    dynamic: usize,
    dynamic_size: usize,
    sections: usize,
}

/// Returns a whole library.
pub fn library(parts: &Parts) -> Vec<u8> {
    let mut strings = vec![0];
    let symbols = symbols(parts, &mut strings);
    let needed: Vec<usize> = parts.needed.iter().map(|n| name(&mut strings, n)).collect();
    let soname = name(&mut strings, "libx.so");
    let header = parts.class.pick(52 + 32 * 3, 64 + 56 * 3);
    let (hash, note) = (hash(parts), note(parts));
    let word = parts.class.pick(4, 8);
    let mut places = Places {
        strings: header,
        strings_size: strings.len(),
        symbols: header + strings.len(),
        symbols_size: symbols.len(),
        hash: header + strings.len() + symbols.len(),
        note: header + strings.len() + symbols.len() + hash.len(),
        note_size: note.len(),
        dynamic: header + strings.len() + symbols.len() + hash.len() + note.len(),
        dynamic_size: (needed.len() + 6) * 2 * word,
        sections: 0,
    };
    places.sections = places.dynamic + places.dynamic_size;
    let mut out = headers(parts, &places);
    for table in [strings, symbols, hash, note] {
        out.bytes.extend(table);
    }
    dynamic(&mut out, parts, &places, &needed, soname);
    if parts.hash == Hash::Section {
        section(&mut out, 11, (places.symbols, places.symbols_size));
        section(&mut out, 3, (places.strings, places.strings_size));
    }
    out.bytes
}

fn headers(parts: &Parts, places: &Places) -> Out {
    let wide = parts.class == Class::Elf64;
    let mut out = Out {
        class: parts.class,
        bytes: b"\x7fELF".to_vec(),
    };
    out.bytes
        .extend([1 + u8::from(wide), 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    out.half(3);
    out.half(parts.machine);
    out.int(1);
    let sections = u16::from(parts.hash == Hash::Section) * 2;
    out.words(&[0, parts.class.pick(52, 64), places.sections]);
    out.int(0);
    for number in [0, 0, SEGMENTS, 0, sections, 0] {
        out.half(number);
    }
    segment(&mut out, 1, (0, places.sections));
    segment(&mut out, 2, (places.dynamic, places.dynamic_size));
    segment(&mut out, 4, (places.note, places.note_size));
    out
}

fn segment(out: &mut Out, kind: usize, (offset, size): (usize, usize)) {
    out.int(kind);
    let rest = [offset, BASE + offset, 0, size, size];
    match out.class {
        Class::Elf32 => {
            out.words(&rest);
            out.words(&[0, 4]);
        }
        Class::Elf64 => {
            out.int(0);
            out.words(&rest);
            out.word(8);
        }
    }
}

fn section(out: &mut Out, kind: usize, (offset, size): (usize, usize)) {
    out.int(0);
    out.int(kind);
    out.words(&[0, 0, offset, size]);
    out.int(1);
    out.int(0);
    out.words(&[0, 0]);
}

fn dynamic(out: &mut Out, parts: &Parts, places: &Places, needed: &[usize], soname: usize) {
    for at in needed {
        out.words(&[1, *at]);
    }
    let hash = match parts.hash {
        Hash::Old => 4,
        Hash::Gnu => 0x6FFF_FEF5,
        Hash::Section | Hash::Missing => 0x6FFF_FFF0,
    };
    out.words(&[
        14,
        soname,
        5,
        BASE + places.strings,
        10,
        places.strings_size,
    ]);
    out.words(&[6, BASE + places.symbols, hash, BASE + places.hash, 0, 0]);
}
