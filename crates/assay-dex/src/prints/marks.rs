//! What a method does that renaming leaves alone: calls into the platform, and texts.

use rustc_hash::FxHashMap;

use crate::bytes::ix;
use crate::program::{DefId, FieldId, MethodId, Program, RefKind, StrId, TypeId};

/// A method that says less than this is like many others.
const LEAST: u64 = 4;
/// A text from this length on says as much as two calls.
const LONG: usize = 6;
/// The platform's packages; everything else may be renamed.
const PLATFORM: [&[u8]; 8] = [
    b"Landroid/",
    b"Ldalvik/",
    b"Ljava/",
    b"Ljavax/",
    b"Lorg/apache/http/",
    b"Lorg/json/",
    b"Lorg/w3c/",
    b"Lorg/xml/",
];
/// Libraries of apps that live in the platform's packages.
const BUNDLED: [&[u8]; 3] = [b"Landroid/support/", b"Landroid/arch/", b"Ljavax/inject/"];
/// Classes whose calls compilers and optimisers put in, fold or replace.
const FLUID: [&[u8]; 16] = [
    b"Ljava/lang/Object;",
    b"Ljava/lang/StringBuilder;",
    b"Ljava/lang/StringBuffer;",
    b"Ljava/lang/Boolean;",
    b"Ljava/lang/Byte;",
    b"Ljava/lang/Character;",
    b"Ljava/lang/Short;",
    b"Ljava/lang/Integer;",
    b"Ljava/lang/Long;",
    b"Ljava/lang/Float;",
    b"Ljava/lang/Double;",
    b"Ljava/lang/Math;",
    b"Ljava/lang/Enum;",
    b"Ljava/lang/Throwable;",
    b"Ljava/lang/NoSuchFieldError;",
    b"Ljava/util/Objects;",
];

/// What one reference adds: a hash, with its weight in the lowest two bits. Zero is nothing.
type Mark = u64;
const WEIGHT: u64 = 3;
const UNKNOWN: Mark = u64::MAX;

/// The marks of a program, each worked out once.
pub(crate) struct Marks<'p, 'a> {
    program: &'p Program<'a>,
    calls: Vec<Mark>,
    texts: Vec<Mark>,
    others: FxHashMap<(u8, u32), Mark>,
    steady: Vec<Option<bool>>,
    room: Vec<Mark>,
}

impl<'p, 'a> Marks<'p, 'a> {
    pub(crate) fn new(program: &'p Program<'a>) -> Self {
        Self {
            program,
            calls: vec![UNKNOWN; program.method_count()],
            texts: vec![UNKNOWN; program.strings.len()],
            others: FxHashMap::default(),
            steady: vec![None; program.type_count()],
            room: Vec::new(),
        }
    }

    /// The print of a method: the set of its marks in one number, if it says enough.
    pub(crate) fn of(&mut self, def: DefId) -> Option<u32> {
        let mut room = std::mem::take(&mut self.room);
        room.clear();
        for reference in self.program.refs_of(def) {
            let mark = self.mark(reference.kind, reference.target);
            if mark != 0 {
                room.push(mark);
            }
        }
        let mut says = room.iter().map(|mark| mark & WEIGHT).sum::<u64>();
        let mut sum = 0;
        if says >= LEAST {
            room.sort_unstable();
            room.dedup();
            says = room.iter().map(|mark| mark & WEIGHT).sum();
            sum = room.iter().fold(0, |sum: u64, m| sum.wrapping_add(*m));
        }
        self.room = room;
        (says >= LEAST).then(|| top(mixed(sum)))
    }

    fn mark(&mut self, kind: RefKind, target: u32) -> Mark {
        let known = match kind {
            kind if kind.is_invoke() => self.calls.get(ix(target)),
            RefKind::ConstString => self.texts.get(ix(target)),
            RefKind::New => return 0,
            _ => self.others.get(&(kind as u8, target)),
        };
        if let Some(mark) = known.filter(|mark| **mark != UNKNOWN) {
            return *mark;
        }
        let mark = match kind {
            kind if kind.is_invoke() => self.call(MethodId(target)),
            RefKind::ConstString => text(self.program.string(StrId(target))),
            RefKind::ConstClass => self.class(TypeId(target)),
            _ => self.field(FieldId(target)),
        };
        let slot = match kind {
            kind if kind.is_invoke() => self.calls.get_mut(ix(target)),
            RefKind::ConstString => self.texts.get_mut(ix(target)),
            _ => Some(self.others.entry((kind as u8, target)).or_default()),
        };
        if let Some(slot) = slot {
            *slot = mark;
        }
        mark
    }

    fn call(&mut self, method: MethodId) -> Mark {
        let Some(key) = self.program.method(method) else {
            return 0;
        };
        if !self.steady(key.class) {
            return 0;
        }
        let mut hash = hash(3, self.program.descriptor(key.class));
        hash = more(hash, self.program.name(key.name));
        for ty in self.program.proto(key.proto) {
            hash = more(hash, self.program.descriptor(TypeId(*ty)));
        }
        weighed(hash, 1)
    }

    fn class(&mut self, ty: TypeId) -> Mark {
        if !self.steady(ty) {
            return 0;
        }
        weighed(hash(2, self.program.descriptor(ty)), 1)
    }

    fn field(&mut self, field: FieldId) -> Mark {
        match self.program.field(field) {
            Some((class, name, _)) if self.steady(class) => {
                let hash = more(
                    hash(4, self.program.descriptor(class)),
                    self.program.name(name),
                );
                weighed(hash, 1)
            }
            _ => 0,
        }
    }

    /// Whether a type is the platform's, and no tool touches its calls.
    fn steady(&mut self, ty: TypeId) -> bool {
        if let Some(Some(known)) = self.steady.get(ty.ix()) {
            return *known;
        }
        let known = is_steady(self.program.descriptor(ty));
        if let Some(slot) = self.steady.get_mut(ty.ix()) {
            *slot = Some(known);
        }
        known
    }
}

fn is_steady(descriptor: &[u8]) -> bool {
    let begins = |list: &[&[u8]]| list.iter().any(|prefix| descriptor.starts_with(prefix));
    begins(&PLATFORM)
        && !begins(&BUNDLED)
        && !descriptor.starts_with(b"Ljava/lang/invoke/")
        && !FLUID.contains(&descriptor)
}

fn text(bytes: &[u8]) -> Mark {
    match bytes.len() {
        0 | 1 => 0,
        length => weighed(hash(1, bytes), if length < LONG { 1 } else { 2 }),
    }
}

const fn weighed(hash: u64, weight: u64) -> Mark {
    mixed(hash) & !WEIGHT | weight
}

/// FNV-1a: the numbers are kept in a file, so they must be the same everywhere and always.
fn hash(family: u8, bytes: &[u8]) -> u64 {
    more(0xcbf2_9ce4_8422_2325 ^ u64::from(family), bytes)
}

fn more(hash: u64, bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(step(hash, &0xff), step)
}

/// Spreads the bits, so that sums of marks do not meet by chance.
const fn mixed(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[allow(clippy::cast_possible_truncation, reason = "the upper half fits")]
const fn top(hash: u64) -> u32 {
    (hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_platforms_own_classes_are_steady() {
        let cases: [(&[u8], bool); 6] = [
            (b"Landroid/os/Build;", true),
            (b"Landroid/support/v4/app/Fragment;", false),
            (b"Ljava/lang/StringBuilder;", false),
            (b"Lorg/json/JSONObject;", true),
            (b"Lcom/shop/Main;", false),
            (b"[I", false),
        ];
        for (descriptor, steady) in cases {
            assert_eq!(is_steady(descriptor), steady);
        }
    }

    #[test]
    fn long_texts_weigh_more_and_single_letters_nothing() {
        assert_eq!(text(b"x"), 0);
        assert_eq!(text(b"imei") & WEIGHT, 1);
        assert_eq!(text(b"device_id") & WEIGHT, 2);
    }

    #[test]
    fn the_same_bytes_in_another_role_are_another_mark() {
        assert_ne!(hash(1, b"a"), hash(2, b"a"));
        assert_ne!(more(hash(1, b"ab"), b"c"), more(hash(1, b"a"), b"bc"));
    }

    #[test]
    fn kept_numbers_never_change() {
        assert_eq!(mixed(hash(1, b"device_id")), 0x94f7_2ece_be90_0458);
    }
}
