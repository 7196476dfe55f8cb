//! Native libraries of a package.

use rustc_hash::FxHashSet;

use crate::open::{Package, ends};
use crate::reading::Library;

/// Libraries read from one package; more are listed by name only.
const MOST: usize = 2_000;
/// Larger libraries are listed, not read: what is wanted lies in small tables, but a stored entry
/// is free and a compressed one has to be inflated whole.
const LARGEST: u64 = 64 << 20;
/// Longest descriptor of a method that is looked for.
const LONGEST: usize = 512;
/// Shortest name of one.
const SHORTEST: usize = 2;

/// Reads the libraries of a package, in the order of its entries.
pub fn libraries(package: &Package<'_>) -> Vec<Library> {
    package.foresee(|entry| is_library(&entry.name));
    let entries = package.archive.entries().iter();
    entries
        .filter(|entry| is_library(&entry.name))
        .take(MOST)
        .map(|entry| {
            let mut library = Library {
                file: package.path(&entry.name),
                name: entry.name.rsplit('/').next().unwrap_or_default().to_owned(),
                abi: entry.name.rsplit('/').nth(1).unwrap_or_default().to_owned(),
                ..Library::default()
            };
            match package.look(entry, LARGEST) {
                Ok(bytes) => fill(&mut library, &bytes),
                Err(error) => library.problem = error.to_string(),
            }
            library
        })
        .collect()
}

/// File names of the libraries of a package.
pub fn names(package: &Package<'_>) -> Vec<String> {
    let entries = package.archive.entries().iter();
    let all = entries.filter(|entry| is_library(&entry.name)).take(MOST);
    all.map(|entry| entry.name.rsplit('/').next().unwrap_or_default().to_owned())
        .collect()
}

/// Names and descriptors of methods that may stand in the libraries of a package: texts that end
/// with a zero. The libraries of one ABI tell what those of the others do.
pub fn texts(package: &Package<'_>) -> FxHashSet<Box<[u8]>> {
    let mut read: Vec<&str> = Vec::new();
    let mut found = FxHashSet::default();
    for entry in package.archive.entries() {
        let name = entry.name.rsplit('/').next().unwrap_or_default();
        if !is_library(&entry.name) || read.contains(&name) || read.len() >= MOST {
            continue;
        }
        read.push(name);
        if let Ok(bytes) = package.look(entry, LARGEST) {
            for part in assay_elf::beside_code(&bytes) {
                gather(part, &mut found);
            }
        }
    }
    found
}

/// How the names of C++ functions begin: no name of Java does.
const MANGLED: &[u8] = b"_Z";

/// Takes what stands before each zero. Most bytes of a library are neither.
fn gather(bytes: &[u8], found: &mut FxHashSet<Box<[u8]>>) {
    let mut plain = [false; 256];
    for (byte, slot) in (0..=u8::MAX).zip(&mut plain) {
        *slot = byte.is_ascii_alphanumeric() || b"_$/;()[".contains(&byte);
    }
    let is_plain = |byte: &u8| plain.get(usize::from(*byte)) == Some(&true);
    let mut begin = 0;
    while let Some(length) = memchr::memchr(0, bytes.get(begin..).unwrap_or_default()) {
        let before = bytes.get(begin..begin + length).unwrap_or_default();
        begin += length;
        begin += zeros(bytes.get(begin..).unwrap_or_default());
        let text = before.iter().rev().take(LONGEST + 1);
        let length = text.take_while(|byte| is_plain(byte)).count();
        if !(SHORTEST..=LONGEST).contains(&length) {
            continue;
        }
        let told = before.get(before.len() - length..).unwrap_or_default();
        if !told.starts_with(MANGLED) && !found.contains(told) {
            found.insert(told.into());
        }
    }
}

/// How many zeros some bytes begin with.
fn zeros(bytes: &[u8]) -> usize {
    let words = bytes.chunks_exact(size_of::<u128>());
    let whole = words.take_while(|word| word.iter().fold(0, |all, byte| all | byte) == 0);
    let whole = whole.count() * size_of::<u128>();
    let rest = bytes.get(whole..).unwrap_or_default().iter();
    whole + rest.take_while(|byte| **byte == 0).count()
}

fn is_library(name: &str) -> bool {
    ends(name, ".so") && ["lib/", "jni/"].iter().any(|folder| name.contains(folder))
}

fn fill(library: &mut Library, bytes: &[u8]) {
    match assay_elf::read(bytes) {
        Ok(found) => {
            library.needed = found.needed;
            library.jni = found.jni;
            library.build_id = found.build_id;
        }
        Err(error) => library.problem = error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::{gather, zeros};

    #[test]
    fn names_before_zeros_are_taken() {
        let mut bytes = b"\x01\x02onTold\0\0".to_vec();
        bytes.extend([0; 40]);
        bytes.extend(b"(ILjava/lang/String;)V\0x\0_ZN3app4nameEv\0not ended");
        let mut found = FxHashSet::default();
        gather(&bytes, &mut found);
        let mut found: Vec<&[u8]> = found.iter().map(|text| &**text).collect();
        found.sort_unstable();
        assert_eq!(found, [&b"(ILjava/lang/String;)V"[..], b"onTold"]);
    }

    #[test]
    fn zeros_are_counted_to_the_byte() {
        for count in [0, 1, 15, 16, 17, 40] {
            let mut bytes = vec![0; count];
            assert_eq!(zeros(&bytes), count);
            bytes.extend([1, 0]);
            assert_eq!(zeros(&bytes), count);
        }
    }
}
