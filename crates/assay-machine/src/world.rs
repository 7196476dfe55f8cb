//! The state an app can read back: objects, static fields, which classes are initialised.
//!
//! Copies are cheap (they share), so each arm of a fork has its own.

use std::collections::BTreeMap;
use std::rc::Rc;

use assay_dex::program::{FieldId, TypeId};
use imbl::OrdMap;

use crate::value::{ObjectId, Value};

/// What an object holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Fields that were written; others hold zero.
    Fields(BTreeMap<FieldId, Value>),
    /// The cells of an array.
    Array(Vec<Value>),
    /// The text of a `StringBuilder` or `StringBuffer`; none where it is not known.
    Builder(Option<Vec<u16>>),
}

/// An object of the heap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// Its class.
    pub class: TypeId,
    /// What it holds.
    pub content: Content,
    /// It stands for several objects: writes join, and nothing read from it is certain.
    pub summary: bool,
}

/// How far the initialisation of a class has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Init {
    /// Its `<clinit>` runs.
    Running,
    /// Done.
    Done,
    /// Its `<clinit>` threw: it can't be used.
    Failed,
}

/// Everything that outlives a call.
#[derive(Debug, Clone, Default)]
pub struct World {
    objects: OrdMap<ObjectId, Rc<Object>>,
    statics: OrdMap<FieldId, Value>,
    classes: OrdMap<TypeId, Init>,
    /// A choice on the way here was unknown.
    pub forked: bool,
}

impl World {
    /// Puts an object under a number.
    pub fn put(&mut self, id: ObjectId, object: Object) {
        self.objects.insert(id, Rc::new(object));
    }

    /// An object.
    #[must_use]
    pub fn get(&self, id: ObjectId) -> Option<&Object> {
        self.objects.get(&id).map(|object| &**object)
    }

    /// An object, to be changed.
    pub fn get_mut(&mut self, id: ObjectId) -> Option<&mut Object> {
        self.objects.get_mut(&id).map(Rc::make_mut)
    }

    /// A static field that was written.
    #[must_use]
    pub fn static_field(&self, field: FieldId) -> Option<&Value> {
        self.statics.get(&field)
    }

    /// Writes a static field.
    pub fn set_static(&mut self, field: FieldId, value: Value) {
        self.statics.insert(field, value);
    }

    /// How far a class is initialised.
    #[must_use]
    pub fn init(&self, class: TypeId) -> Option<Init> {
        self.classes.get(&class).copied()
    }

    /// Notes how far a class is initialised.
    pub fn set_init(&mut self, class: TypeId, init: Init) {
        self.classes.insert(class, init);
    }

    /// The least state that covers both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self {
            objects: self.objects.union_with(other.objects, |a, b| {
                if Rc::ptr_eq(&a, &b) {
                    a
                } else {
                    Rc::new(a.join(&b))
                }
            }),
            // A field one side never wrote holds zero or its constant there: not known here.
            statics: self.statics.union_with(other.statics, |a, b| a.join(&b)),
            // A class one side never used is initialised once more when it is: doing so twice is
            // what the program itself would do on the other way.
            classes: self.classes.intersection_with(other.classes, Init::min),
            forked: true,
        }
    }

    /// Whether this state says nothing that `other` does not cover.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        let objects = self.objects.iter().all(|(id, object)| {
            other
                .objects
                .get(id)
                .is_some_and(|known| Rc::ptr_eq(known, object) || known.join(object) == **known)
        });
        objects
            && self.statics.iter().all(|(field, value)| {
                other
                    .statics
                    .get(field)
                    .is_some_and(|known| known.join(value) == *known)
            })
    }
}

impl Object {
    /// The least object that covers both.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        if self == other {
            return self.clone();
        }
        Self {
            class: self.class,
            content: self.content.join(&other.content),
            summary: self.summary || other.summary,
        }
    }
}

impl Content {
    fn join(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Fields(a), Self::Fields(b)) => {
                let names = a.keys().chain(b.keys());
                let zero = Value::ZERO;
                let cell = |map: &BTreeMap<FieldId, Value>, field: &FieldId| {
                    map.get(field).unwrap_or(&zero).clone()
                };
                Self::Fields(
                    names
                        .map(|field| (*field, cell(a, field).join(&cell(b, field))))
                        .collect(),
                )
            }
            (Self::Array(a), Self::Array(b)) if a.len() == b.len() => {
                Self::Array(a.iter().zip(b).map(|(a, b)| a.join(b)).collect())
            }
            // Of different lengths: the shorter one's missing cells may be anything.
            (Self::Array(a), Self::Array(b)) => {
                let all = a.iter().chain(b).cloned();
                let cell = all.reduce(|a, b| a.join(&b)).unwrap_or(Value::ZERO);
                Self::Array(vec![cell; a.len().max(b.len())])
            }
            (Self::Builder(_), Self::Builder(_)) => Self::Builder(None),
            _ => self.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELD: FieldId = FieldId(1);
    const CLASS: TypeId = TypeId(1);

    fn world(value: i32) -> World {
        let mut world = World::default();
        let fields = BTreeMap::from([(FIELD, Value::int(value))]);
        let object = Object {
            class: CLASS,
            content: Content::Fields(fields),
            summary: false,
        };
        world.put(ObjectId(1), object);
        world.set_static(FIELD, Value::int(value));
        world
    }

    fn field(world: &World) -> Option<Value> {
        match &world.get(ObjectId(1))?.content {
            Content::Fields(fields) => fields.get(&FIELD).cloned(),
            _ => None,
        }
    }

    #[test]
    fn a_copy_is_its_own() {
        let one = world(1);
        let mut other = one.clone();
        if let Some(Object {
            content: Content::Fields(fields),
            ..
        }) = other.get_mut(ObjectId(1))
        {
            fields.insert(FIELD, Value::int(2));
        }
        assert_eq!(field(&one), Some(Value::int(1)));
        assert_eq!(field(&other), Some(Value::int(2)));
    }

    #[test]
    fn a_join_covers_both_and_keeps_what_agrees() {
        let (one, two) = (world(1), world(2));
        let both = one.clone().join(two.clone());
        assert!(one.is_within(&both) && two.is_within(&both));
        assert!(!both.is_within(&one));
        assert_eq!(field(&both), Some(Value::unknown(TypeId::NONE)));
        let same = one.clone().join(one.clone());
        assert_eq!(field(&same), Some(Value::int(1)));
        assert!(same.forked, "a choice was made on the way");
    }

    #[test]
    fn a_class_is_initialised_only_if_it_is_on_both_sides() {
        let (mut one, two) = (world(1), world(1));
        one.set_init(CLASS, Init::Done);
        assert_eq!(one.clone().join(two).init(CLASS), None);
        assert_eq!(one.clone().join(one).init(CLASS), Some(Init::Done));
    }
}
