//! What a class tells of the classes around it, and of what it is itself.
//!
//! Compilers name a class within another `Outer$Name`, one without a name `Outer$1`, and one within
//! a method `Outer$1Name`. A class that was renamed has no other class around it any more.

use assay_dex::program::{ClassId, TypeId, access};

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::value::{Mark, Value};

/// How a class lies in another one.
#[derive(PartialEq, Eq)]
enum Kind {
    Member,
    Local,
    Anonymous,
}

/// The class around another one, by its descriptor, and how it lies in there.
fn around(descriptor: &str) -> Option<(String, Kind)> {
    let (outer, name) = descriptor.strip_suffix(';')?.rsplit_once('$')?;
    let kind = match name.trim_start_matches(|letter: char| letter.is_ascii_digit()) {
        "" if name.is_empty() => return None,
        "" => Kind::Anonymous,
        rest if rest.len() < name.len() => Kind::Local,
        _ => Kind::Member,
    };
    Some((format!("{outer};"), kind))
}

/// The class around one of the app's, where the app has it too.
fn outer_of(machine: &Machine<'_, '_>, ty: TypeId) -> Option<(TypeId, Kind)> {
    machine.program.class_of(ty)?;
    let descriptor = String::from_utf8_lossy(machine.program.descriptor(ty)).into_owned();
    let (outer, kind) = around(&descriptor)?;
    let outer = machine.type_of(&outer);
    machine.program.class_of(outer)?;
    Some((outer, kind))
}

/// The classes that are declared within a class.
fn inner_of(machine: &Machine<'_, '_>, ty: TypeId) -> Vec<TypeId> {
    let mut found = Vec::new();
    for class in &machine.program.classes {
        let member = outer_of(machine, class.ty);
        if member.is_some_and(|(outer, kind)| outer == ty && kind == Kind::Member) {
            found.push(class.ty);
        }
    }
    found
}

/// `static`, for a class within another that does not hold one of that: what its compiler would
/// have given it a field `this$0` for.
pub(crate) fn static_flag(machine: &Machine<'_, '_>, ty: TypeId) -> u32 {
    let member = outer_of(machine, ty).is_some_and(|(_, kind)| kind == Kind::Member);
    let program = machine.program;
    let class = program.class_of(ty).and_then(|id| program.class(id));
    let range = class.map_or(0..0, |class| {
        class.fields.start as usize..class.fields.end as usize
    });
    let fields = program.fields.get(range).unwrap_or_default();
    let holds = fields.iter().any(|def| {
        let name = program
            .field(def.field)
            .map(|(_, name, _)| program.name(name));
        name.is_some_and(|name| name.starts_with(b"this$"))
    });
    if member && !holds { access::STATIC } else { 0 }
}

/// Whether a class is public, as far as its own flags say.
fn is_public(machine: &Machine<'_, '_>, ty: TypeId) -> bool {
    let id: Option<ClassId> = machine.program.class_of(ty);
    let class = id.and_then(|id| machine.program.class(id));
    class.is_some_and(|class| class.access & access::PUBLIC != 0)
}

pub(crate) fn kin(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let ty = call.receiver().as_class()?;
    let own = machine.program.class_of(ty).is_some();
    match call.name() {
        "isPrimitive" => {
            let letter = machine.program.descriptor(ty).len() == 1;
            return returned(Value::flag(letter));
        }
        "getComponentType" | "componentType" => {
            let descriptor = String::from_utf8_lossy(machine.program.descriptor(ty)).into_owned();
            let Some(element) = descriptor.strip_prefix('[') else {
                return returned(Value::ZERO);
            };
            let element = machine.type_of(element);
            return element
                .is_some()
                .then(|| Paths::returned(Value::class(element)));
        }
        _ if !own => return None,
        _ => {}
    }
    let around = outer_of(machine, ty);
    let kind = around.as_ref().map(|(_, kind)| kind);
    let class = |ty: Option<TypeId>| returned(ty.map_or(Value::ZERO, Value::class));
    match call.name() {
        "getEnclosingClass" => class(around.map(|(outer, _)| outer)),
        "getDeclaringClass" => {
            class(around.and_then(|(outer, kind)| (kind == Kind::Member).then_some(outer)))
        }
        "isMemberClass" => returned(Value::flag(kind == Some(&Kind::Member))),
        "isLocalClass" => returned(Value::flag(kind == Some(&Kind::Local))),
        "isAnonymousClass" => returned(Value::flag(kind == Some(&Kind::Anonymous))),
        "getDeclaredClasses" | "getClasses" => {
            let all = call.name() == "getDeclaredClasses";
            let line: Vec<TypeId> = machine.lookup.superclasses(ty).collect();
            let line = line.into_iter().take(if all { 1 } else { usize::MAX });
            let found: Vec<Value> = line
                .flat_map(|holder| inner_of(machine, holder))
                .filter(|inner| all || is_public(machine, *inner))
                .map(Value::class)
                .collect();
            returned(machine.new_array_of("[Ljava/lang/Class;", found, Mark::NONE))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, around};

    #[test]
    fn a_name_tells_the_class_around() {
        let of = |name: &str| around(name).map(|(outer, kind)| (outer, kind == Kind::Member));
        assert_eq!(of("La/B$C;"), Some(("La/B;".to_owned(), true)));
        assert_eq!(of("La/B$C$D;"), Some(("La/B$C;".to_owned(), true)));
        assert_eq!(of("La/B$1;"), Some(("La/B;".to_owned(), false)));
        assert_eq!(of("La/B$1C;"), Some(("La/B;".to_owned(), false)));
        assert!(of("La/B;").is_none() && of("La/B$;").is_none());
        assert!(around("La/B$1C;").is_some_and(|found| found.1 == Kind::Local));
    }
}
