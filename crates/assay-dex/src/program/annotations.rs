//! What classes and their members are annotated with, where code can ask for it.

use super::from_dex::{constant, string_at};
use super::ids::{ClassId, FieldId, MethodId, TypeId};
use super::input::{DexTables, Source};
use super::model::{Constant, Program};
use crate::bytes::ix;
use crate::dex::annotation::{self, EncodedAnnotation, Target};
use crate::dex::value::Value;

/// Kept for run time (`VISIBILITY_RUNTIME`).
const RUNTIME: u8 = 1;
/// What the compiler wrote for the platform (`VISIBILITY_SYSTEM`).
const SYSTEM: u8 = 2;
/// Holds the values an annotation has where none are stated.
const DEFAULTS: &[u8] = b"Ldalvik/annotation/AnnotationDefault;";

/// What is annotated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Annotated {
    /// The class.
    Class,
    /// One of its fields.
    Field(FieldId),
    /// One of its methods.
    Method(MethodId),
}

/// A value of an annotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A number, text or class.
    Constant(Constant),
    /// A constant of an enumeration: the static field that holds it.
    Enum(FieldId),
    /// Several.
    Array(Vec<Given>),
    /// Anything else.
    Other,
}

/// An annotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What bears it.
    pub on: Annotated,
    /// Its type.
    pub ty: TypeId,
    /// The values that are stated, by name.
    pub values: Vec<(Vec<u8>, Given)>,
}

impl Program<'_> {
    /// The annotations of a class and its members that code can ask for; none of class files.
    #[must_use]
    pub fn notes_of(&self, class: ClassId) -> Vec<Note> {
        let mut found = Vec::new();
        self.each_note(class, |tables, note| {
            let on = match note.target {
                Target::Class => Annotated::Class,
                Target::Field(i) => match tables.fields.get(ix(i)) {
                    Some(field) => Annotated::Field(*field),
                    None => return,
                },
                Target::Method(i) => match tables.methods.get(ix(i)) {
                    Some(method) => Annotated::Method(*method),
                    None => return,
                },
                Target::Parameter(..) => return,
            };
            if note.visibility == RUNTIME {
                let (ty, values) = (
                    type_at(tables, note.content.ty),
                    given(tables, &note.content),
                );
                found.push(Note { on, ty, values });
            }
        });
        found
    }

    /// The values that annotations of a type have where none are stated.
    #[must_use]
    pub fn defaults_of(&self, class: ClassId) -> Vec<(Vec<u8>, Given)> {
        let mut found = Vec::new();
        self.each_note(class, |tables, note| {
            let defaults = self.descriptor(type_at(tables, note.content.ty)) == DEFAULTS;
            if note.visibility != SYSTEM || !defaults {
                return;
            }
            for (_, value) in &note.content.elements {
                if let Value::Annotation(inner) = value {
                    found.extend(given(tables, inner));
                }
            }
        });
        found
    }

    fn each_note(
        &self,
        class: ClassId,
        mut tell: impl FnMut(&DexTables<'_>, &annotation::Annotation),
    ) {
        let Some(known) = self.class(class) else {
            return;
        };
        let input = self.inputs.get(ix(known.input));
        let Some(Source::Dex(tables)) = input.map(|input| &input.source) else {
            return;
        };
        let def = (0..tables.dex.header().class_defs.count)
            .filter_map(|index| tables.dex.class_def(index))
            .find(|def| type_at(tables, def.class) == known.ty);
        for note in def.map_or_else(Vec::new, |def| annotation::of_class(&tables.dex, &def)) {
            tell(tables, &note);
        }
    }
}

fn type_at(tables: &DexTables<'_>, index: u32) -> TypeId {
    let known = tables.types.get(ix(index));
    known.copied().unwrap_or(TypeId::NONE)
}

fn given(tables: &DexTables<'_>, note: &EncodedAnnotation) -> Vec<(Vec<u8>, Given)> {
    let elements = note.elements.iter().filter_map(|(name, value)| {
        string_at(tables, *name)?;
        let name = tables.dex.string(*name)?.to_vec();
        Some((name, one(tables, value)))
    });
    elements.collect()
}

fn one(tables: &DexTables<'_>, value: &Value) -> Given {
    match value {
        Value::Enum(i) => tables
            .fields
            .get(ix(*i))
            .map_or(Given::Other, |field| Given::Enum(*field)),
        // The reader bounds how deep values nest.
        Value::Array(values) => {
            Given::Array(values.iter().map(|value| one(tables, value)).collect())
        }
        value => constant(tables, value).map_or(Given::Other, Given::Constant),
    }
}
