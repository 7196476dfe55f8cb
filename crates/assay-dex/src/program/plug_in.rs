//! Code that a class loader of its own finds: classes that the app's loader does not know.
//!
//! A type has one class in a program. Where two plug-ins define a class of one name, that of the
//! later one has a name of its own here: the number of the plug-in behind `#`, a character that no
//! name in a DEX file has. Java names leave it out.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::ids::{ClassId, TypeId};
use super::model::Program;
use crate::dex::Dex;

/// What stands between a name and the number of a plug-in.
const MARK: u8 = b'#';

/// The name of a class as its file states it.
pub(crate) fn stated(name: &[u8]) -> &[u8] {
    name.split(|byte| *byte == MARK).next().unwrap_or(name)
}

/// The descriptor of a class of a plug-in where an earlier plug-in has one of that name.
fn apart(descriptor: &[u8], number: u32) -> Vec<u8> {
    let name = descriptor.strip_suffix(b";").unwrap_or(descriptor);
    [name, format!("#{number};").as_bytes()].concat()
}

/// Classes of a plug-in that an earlier plug-in defines too.
#[derive(Debug, Default)]
pub(crate) struct Renamed<'a> {
    number: u32,
    names: FxHashSet<&'a [u8]>,
}

impl<'a> Renamed<'a> {
    /// Those of a plug-in that consists of these files; of one that stands alone, classes of the
    /// app too.
    pub(crate) fn new<'d>(
        program: &Program<'_>,
        number: u32,
        alone: bool,
        files: impl Iterator<Item = &'d Dex<'a>>,
    ) -> Self
    where
        'a: 'd,
    {
        let mut names = FxHashSet::default();
        for dex in files {
            let defined = (0..dex.header().class_defs.count)
                .filter_map(|index| dex.descriptor(dex.class_def(index)?.class));
            names.extend(defined.filter(|name| program.is_taken(name, alone)));
        }
        Self { number, names }
    }

    /// The descriptor a type of the plug-in has in the program.
    pub(crate) fn of(&self, descriptor: &'a [u8]) -> Cow<'a, [u8]> {
        let dims = descriptor.iter().take_while(|byte| **byte == b'[').count();
        let element = descriptor.get(dims..).unwrap_or_default();
        if self.names.contains(element) {
            Cow::Owned(apart(descriptor, self.number))
        } else {
            Cow::Borrowed(descriptor)
        }
    }
}

impl Program<'_> {
    /// Whether a plug-in, or the app where it counts, has a class of a name.
    fn is_taken(&self, descriptor: &[u8], of_app: bool) -> bool {
        let class = self.type_of(descriptor).and_then(|ty| self.class_of(ty));
        class.is_some_and(|class| of_app || self.plug_in_of(class).is_some())
    }

    /// The plug-in a class belongs to; none for classes of the app itself.
    #[must_use]
    pub fn plug_in_of(&self, class: ClassId) -> Option<u32> {
        let input = self.class(class)?.input;
        let number = self.plug_ins.iter().position(|of| of.contains(&input))?;
        u32::try_from(number).ok()
    }

    /// The class a plug-in defines under a descriptor, unless the app itself has one of that name
    /// and the plug-in does not stand alone.
    #[must_use]
    pub fn type_in(&self, number: u32, descriptor: &[u8]) -> Option<TypeId> {
        let own = apart(descriptor, number);
        [own.as_slice(), descriptor]
            .into_iter()
            .filter_map(|name| self.type_of(name))
            .find(|ty| self.class_of(*ty).and_then(|class| self.plug_in_of(class)) == Some(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_later_plug_in_is_shown_as_stated() {
        let name = apart(b"[La/B;", 3);
        assert_eq!(name, b"[La/B#3;");
        assert_eq!(super::super::java::type_name(&name), "a.B[]");
        assert_eq!(stated(b"a/B"), b"a/B");
    }

    #[test]
    fn only_classes_that_are_there_twice_get_another_name() {
        let renamed = Renamed {
            number: 1,
            names: [b"La/B;".as_slice()].into_iter().collect(),
        };
        assert_eq!(*renamed.of(b"[La/B;"), *b"[La/B#1;");
        assert_eq!(*renamed.of(b"La/Bc;"), *b"La/Bc;");
        assert_eq!(*renamed.of(b"[I"), *b"[I");
    }
}
