//! Annotations that code asks for by reflection.

use assay_dex::program::{Annotated, Constant, Given, Note, TypeId};

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{member_lists, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

/// `getAnnotation` and its like, on a class, method or field of the app.
pub(crate) fn asked(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let mut notes = notes_on(machine, call.receiver())?;
    if let Some(ty) = call.receiver().as_class()
        && !call.name().contains("Declared")
    {
        inherited(machine, ty, &mut notes);
    }
    if call.count() == 0 {
        let cells = notes.into_iter().map(|note| shown(machine, note)).collect();
        let array = "[Ljava/lang/annotation/Annotation;";
        return returned(machine.new_array_of(array, cells, Mark::NONE));
    }
    let wanted = call.arg(1).as_class()?;
    let found = notes.into_iter().find(|note| note.ty == wanted);
    returned(match (call.name(), found) {
        ("isAnnotationPresent", found) => Value::flag(found.is_some()),
        (_, Some(note)) => shown(machine, note),
        (_, None) => Value::ZERO,
    })
}

/// Annotations that say so are those of the classes below too, where these bear none of the kind.
fn inherited(machine: &mut Machine<'_, '_>, ty: TypeId, notes: &mut Vec<Note>) {
    let marker = machine.type_of("Ljava/lang/annotation/Inherited;");
    let above: Vec<TypeId> = machine.lookup.superclasses(ty).skip(1).collect();
    for class in above {
        let Some(class) = machine.program.class_of(class) else {
            return;
        };
        for note in machine.program.notes_of(class) {
            let kind = machine.program.class_of(note.ty);
            let handed_on = kind.is_some_and(|kind| {
                let on_kind = machine.program.notes_of(kind);
                on_kind
                    .iter()
                    .any(|mark| mark.ty == marker && mark.on == Annotated::Class)
            });
            let known = notes.iter().any(|known| known.ty == note.ty);
            if note.on == Annotated::Class && handed_on && !known {
                notes.push(note);
            }
        }
    }
}

/// The annotations of what a class, method or field object stands for.
fn notes_on(machine: &mut Machine<'_, '_>, this: Value) -> Option<Vec<Note>> {
    let (class, on) = if let Some(ty) = this.as_class() {
        (machine.program.class_of(ty)?, Annotated::Class)
    } else if let Some(def) = member_lists::def_of(machine, this) {
        let def = machine.program.def(def)?;
        (def.class, Annotated::Method(def.method))
    } else {
        let class = machine.field_of(this, slots::CLASS)?.as_class()?;
        let name = machine.field_of(this, slots::NAME)?;
        let name = machine.pool.known(name)?;
        let (field, holder, ..) = super::reflect::defined(machine, class, &name)?;
        (machine.program.class_of(holder)?, Annotated::Field(field))
    };
    let mut notes = machine.program.notes_of(class);
    notes.retain(|note| note.on == on);
    Some(notes)
}

/// The object that stands for an annotation.
fn shown(machine: &mut Machine<'_, '_>, note: Note) -> Value {
    let at = machine.notes.iter().position(|known| *known == note);
    let at = at.unwrap_or_else(|| {
        machine.notes.push(note);
        machine.notes.len() - 1
    });
    let made = machine.make_named("Ljava/lang/reflect/Proxy;");
    let at = i32::try_from(at).unwrap_or(-1);
    machine.set_field_of(made, slots::NOTE, Value::int(at));
    made
}

/// A call on an annotation: the value of that name, or the default of its type.
pub(crate) fn value(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let at = machine.field_of(call.receiver(), slots::NOTE)?.as_int()?;
    let note = machine.notes.get(usize::try_from(at).ok()?)?.clone();
    if call.name() == "annotationType" {
        return returned(Value::class(note.ty));
    }
    let named = |values: Vec<(Vec<u8>, Given)>| {
        let mut values = values.into_iter();
        values.find(|(name, _)| name.as_slice() == call.name().as_bytes())
    };
    let defaults = machine.program.class_of(note.ty);
    let found = named(note.values).or_else(|| named(machine.program.defaults_of(defaults?)));
    let given = found.map(|(_, given)| given)?;
    returned(given_value(machine, &given, call.signature.result))
}

fn given_value(machine: &mut Machine<'_, '_>, given: &Given, ty: TypeId) -> Value {
    match given {
        Given::Constant(Constant::Word(word)) => Value::int(word.cast_signed()),
        Given::Constant(Constant::Wide(word)) => Value::wide(word.cast_signed()),
        Given::Constant(Constant::Class(ty)) => Value::class(*ty),
        Given::Constant(Constant::Str(number)) => machine.literal(number.0),
        Given::Enum(field) => {
            let Some((class, _, _)) = machine.program.field(*field) else {
                return Value::ANY;
            };
            let _ = machine.initialise(class);
            machine.read_static(class, *field, false)
        }
        Given::Array(all) => {
            let array = String::from_utf8_lossy(machine.program.descriptor(ty)).into_owned();
            let inner = array.strip_prefix('[').unwrap_or("Ljava/lang/Object;");
            let inner = machine.type_of(inner);
            let cells = all
                .iter()
                .map(|one| given_value(machine, one, inner))
                .collect();
            machine.new_array_of(&array, cells, Mark::NONE)
        }
        Given::Other => Value::unknown(ty),
    }
}
