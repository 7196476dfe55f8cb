//! What the machine can ask of the package while it runs.

use std::rc::Rc;

use rustc_hash::FxHashSet;

use crate::world::View;

/// What can be looked up in the package.
pub trait Resources {
    /// A text resource, in the default language.
    fn text(&self, id: u32) -> Option<String>;
    /// The items of an array resource.
    fn texts(&self, id: u32) -> Option<Vec<String>>;
    /// A number or boolean resource.
    fn number(&self, id: u32) -> Option<i64>;
    /// A layout or menu; code asks for the same one again and again.
    fn layout(&self, id: u32) -> Option<Rc<View>>;
    /// A file of the package, by its path.
    fn file(&self, path: &str) -> Option<Vec<u8>>;
    /// The number of a resource, by type and name.
    fn identifier(&self, kind: &str, name: &str) -> Option<u32>;
    /// Names and descriptors of methods that stand in its native libraries.
    fn native_texts(&self) -> FxHashSet<Box<[u8]>> {
        FxHashSet::default()
    }
    /// Names of its native libraries, `libx.so`; none where that is not known.
    fn libraries(&self) -> Option<Vec<String>> {
        None
    }
    /// The values of a number or boolean resource in all configurations.
    fn numbers(&self, id: u32) -> Vec<i64> {
        self.number(id).into_iter().collect()
    }
    /// The plug-in that these bytes are: a DEX file, or an archive that has some. `name` is where
    /// the bytes lie, for code that is no file of the package; `alone` says that its loader does not
    /// find the classes of the app.
    fn plug_in(&self, _bytes: &[u8], _name: &str, _alone: bool) -> PlugIn {
        PlugIn::Unknown
    }
    /// The same plug-in as one that stands alone, where it defines a class.
    fn plug_in_apart(&self, _number: u32, _descriptor: &str) -> PlugIn {
        PlugIn::Unknown
    }
    /// The code of the package itself, as a plug-in that stands alone.
    fn package_again(&self) -> PlugIn {
        PlugIn::Unknown
    }
    /// The file a plug-in came from.
    fn plug_in_file(&self, _number: u32) -> String {
        String::new()
    }
}

/// Code that a class loader was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlugIn {
    /// A plug-in of the program, by its number.
    Known(u32),
    /// It is code, but the program was built without it: the run has to begin anew.
    Missing,
    /// It is no code that can be followed.
    Unknown,
}

/// A package that has nothing to look up.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoResources;

impl Resources for NoResources {
    fn text(&self, _: u32) -> Option<String> {
        None
    }
    fn texts(&self, _: u32) -> Option<Vec<String>> {
        None
    }
    fn number(&self, _: u32) -> Option<i64> {
        None
    }
    fn layout(&self, _: u32) -> Option<Rc<View>> {
        None
    }
    fn file(&self, _: &str) -> Option<Vec<u8>> {
        None
    }
    fn identifier(&self, _: &str, _: &str) -> Option<u32> {
        None
    }
}
