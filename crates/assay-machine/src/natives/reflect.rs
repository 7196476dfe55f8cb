//! Reflection on what is known: classes, methods, fields, constructors, proxies.

use assay_dex::program::{DefId, FieldId, TypeId, access, java};

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::arrays::cells_of;
use crate::natives::loader::{self, Searched};
use crate::natives::members::{CONSTRUCTOR, METHOD};
use crate::natives::{annotated, boxes, member_lists, returned};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{Shape, Value};

const NO_CLASS: &str = "Ljava/lang/ClassNotFoundException;";
const NO_METHOD: &str = "Ljava/lang/NoSuchMethodException;";
const NO_FIELD: &str = "Ljava/lang/NoSuchFieldException;";

/// The descriptor of the name of a class, as `Class.forName` takes it.
fn described(name: &str) -> String {
    if name.starts_with('[') {
        name.replace('.', "/")
    } else {
        java::descriptor(name)
    }
}

/// Whether a class is one of the platform's, by its name.
fn of_platform(name: &str) -> bool {
    [
        "android.",
        "java.",
        "javax.",
        "dalvik.",
        "org.json.",
        "com.android.",
    ]
    .iter()
    .any(|start| name.starts_with(start))
}

/// A class by name, as a loader finds it: first what the app itself consists of and the platform,
/// then the code the loader was made for.
pub(crate) fn for_name(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    name: Value,
    searched: &Searched,
    starts: bool,
) -> Option<Paths> {
    let any = Value::unknown(call.signature.result).marked(name.mark);
    let Some(text) = machine.pool.known(name) else {
        machine.event("reflection.unknown", "", name.mark, call);
        return returned(any);
    };
    let descriptor = described(&text);
    let ty = machine.type_of(&descriptor);
    let class = machine.program.class_of(ty);
    let own = class.is_some_and(|class| machine.program.plug_in_of(class).is_none());
    let of_app = Some(ty).filter(|_| own && searched.app);
    let mut numbers = searched.plug_ins.iter();
    let mut of_plug_in =
        || numbers.find_map(|number| machine.program.type_in(*number, descriptor.as_bytes()));
    let found = if searched.app_last {
        of_plug_in().or(of_app)
    } else {
        of_app.or_else(of_plug_in)
    };
    if let Some(ty) = found {
        if starts && let Paths::One(End::Thrown(thrown)) = machine.initialise(ty) {
            return Some(Paths::One(End::Thrown(thrown)));
        }
        return returned(Value::class(ty));
    }
    if of_platform(&text) && (!own || searched.app) {
        return returned(platform_class(machine, &text, ty));
    }
    if searched.unknown {
        machine.event("reflection.unknown", "", name.mark, call);
        return returned(any);
    }
    Some(machine.throw_new(NO_CLASS, Some(&text)))
}

/// A platform class: by its number where code mentions it, else by its name.
fn platform_class(machine: &mut Machine<'_, '_>, name: &str, ty: TypeId) -> Value {
    if ty.is_some() {
        return Value::class(ty);
    }
    let class = machine.type_of("Ljava/lang/Class;");
    let made = machine.one_with("class", name, class, Content::default());
    let name = machine.pool.literal(name);
    machine.set_field_of(made, slots::NAME, name);
    made
}

/// The name of a class object.
pub(crate) fn name_of(machine: &Machine<'_, '_>, class: Value) -> Option<String> {
    match class.shape {
        Shape::Class(ty) => Some(match machine.program.descriptor(ty) {
            // Arrays have the names the formats give them.
            name @ [b'[', ..] => String::from_utf8_lossy(name).replace('/', "."),
            _ => machine.program.java_type(ty),
        }),
        Shape::Ref(_) => machine
            .field_of(class, slots::NAME)
            .and_then(|name| machine.pool.known(name)),
        _ => None,
    }
}

pub(crate) fn class(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "forName" => {
            let searched = if call.count() == 3 {
                loader::searched(machine, call.arg(3))
            } else {
                loader::of_caller(machine)
            };
            let starts = call.count() < 3 || call.arg(2) != Value::flag(false);
            for_name(machine, call, call.arg(1), &searched, starts)
        }
        "getName" | "getTypeName" | "getCanonicalName" | "getSimpleName" | "toString" => {
            let Some(name) = name_of(machine, this) else {
                return returned(machine.any_text(this.mark));
            };
            let shown = this
                .as_class()
                .map_or(name.clone(), |ty| machine.program.java_type(ty));
            let text = match call.name() {
                "getSimpleName" if name.starts_with('[') => shown
                    .rsplit(['.', '$'])
                    .next()
                    .unwrap_or_default()
                    .to_owned(),
                "getCanonicalName" | "getTypeName" if name.starts_with('[') => {
                    shown.replace('$', ".")
                }
                "getSimpleName" => name
                    .rsplit(['.', '$'])
                    .next()
                    .unwrap_or_default()
                    .to_owned(),
                "getCanonicalName" => name.replace('$', "."),
                "toString"
                    if this
                        .as_class()
                        .is_some_and(|ty| machine.program.descriptor(ty).len() == 1) =>
                {
                    name
                }
                "toString" if is_interface(machine, this) => format!("interface {name}"),
                "toString" => format!("class {name}"),
                _ => name,
            };
            returned(machine.pool.fresh_str(&text))
        }
        "getPackage" | "getPackageName" => super::device::package_of(machine, call),
        "getClassLoader" => returned(loader::loader_of(machine, call, this)),
        "newInstance" => create(machine, this, &[], Vec::new()),
        "getMethod" | "getDeclaredMethod" => member(machine, call, METHOD),
        "getConstructor" | "getDeclaredConstructor" => member(machine, call, CONSTRUCTOR),
        "getField" | "getDeclaredField" => field_of(machine, call),
        "getMethods"
        | "getDeclaredMethods"
        | "getDeclaredFields"
        | "getFields"
        | "getDeclaredConstructors"
        | "getConstructors" => member_lists::list(machine, call),
        "getInterfaces" => member_lists::interfaces(machine, this),
        "getModifiers" | "isInterface" | "isEnum" | "isAnnotation" | "isArray" => {
            member_lists::kind(machine, call)
        }
        "getEnumConstants" => member_lists::constants(machine, this),
        "isAnnotationPresent"
        | "getAnnotation"
        | "getDeclaredAnnotation"
        | "getAnnotations"
        | "getDeclaredAnnotations" => annotated::asked(machine, call),
        "getSuperclass" => match this
            .as_class()
            .map(|ty| machine.lookup.superclasses(ty).nth(1))
        {
            Some(Some(above)) => returned(Value::class(above)),
            _ => returned(Value::ANY),
        },
        "isInstance" => {
            let Some(ty) = this.as_class() else {
                return returned(machine.either_flag());
            };
            let known = machine.fits(call.arg(1), ty);
            returned(known.map_or(Value::ANY, Value::flag))
        }
        "isAssignableFrom" => {
            let known = this.as_class().zip(call.arg(1).as_class());
            let known = known.and_then(|(to, from)| machine.lookup.is_subtype(from, to));
            returned(known.map_or(Value::ANY, Value::flag))
        }
        "cast" => returned(call.arg(1)),
        "desiredAssertionStatus" => returned(Value::ZERO),
        "equals" => returned(
            crate::value::same(this.shape, call.arg(1).shape).map_or(Value::ANY, Value::flag),
        ),
        _ => super::class_kin::kin(machine, call),
    }
}

/// Whether a class object is known to be that of an interface.
fn is_interface(machine: &Machine<'_, '_>, class: Value) -> bool {
    let known = class
        .as_class()
        .and_then(|ty| machine.program.class_of(ty))
        .and_then(|id| machine.program.class(id));
    known.is_some_and(|class| class.access & access::INTERFACE != 0)
}

/// The classes of an array of class objects.
pub(crate) fn classes(machine: &Machine<'_, '_>, array: Value) -> Option<Vec<Value>> {
    if array.is_null() {
        return Some(Vec::new());
    }
    cells_of(machine, array).and_then(|(cells, rest)| rest.is_none().then_some(cells))
}

fn member(machine: &mut Machine<'_, '_>, call: &Call, kind: &str) -> Option<Paths> {
    let (name, params) = if kind == CONSTRUCTOR {
        (machine.pool.literal("<init>"), call.arg(1))
    } else {
        (call.arg(1), call.arg(2))
    };
    member_of(machine, call.receiver(), name, params, kind)
}

/// A method or constructor of a class, or the exception that there is none.
pub(crate) fn member_of(
    machine: &mut Machine<'_, '_>,
    this: Value,
    name: Value,
    params: Value,
    kind: &str,
) -> Option<Paths> {
    let made = machine.make_named(kind);
    machine.set_field_of(made, slots::CLASS, this);
    machine.set_field_of(made, slots::NAME, name);
    machine.set_field_of(made, slots::PARAMS, params);
    if let (Some(ty), Some(wanted)) = (this.as_class(), machine.pool.known(name))
        && machine.program.class_of(ty).is_some()
        && lookup(machine, ty, &wanted, classes(machine, params).as_deref()).is_none()
        && !above_is_platform(machine, ty)
    {
        return Some(machine.throw_new(NO_METHOD, Some(&wanted)));
    }
    returned(made)
}

fn above_is_platform(machine: &Machine<'_, '_>, ty: TypeId) -> bool {
    machine
        .program
        .descriptor(machine.lookup.platform_class(ty))
        != b"Ljava/lang/Object;"
}

/// A method by name and the classes of its parameters.
pub(crate) fn lookup(
    machine: &mut Machine<'_, '_>,
    ty: TypeId,
    name: &str,
    params: Option<&[Value]>,
) -> Option<DefId> {
    let all = machine.lookup.all_named(ty, name);
    let fits = |machine: &Machine<'_, '_>, def: &DefId| {
        let Some(params) = params else { return true };
        let Some(key) = machine.key_of(*def) else {
            return false;
        };
        let wanted = machine
            .program
            .proto(key.proto)
            .get(1..)
            .unwrap_or_default();
        wanted.len() == params.len()
            && wanted
                .iter()
                .zip(params)
                .all(|(ty, class)| match class.shape {
                    Shape::Class(known) => known.0 == *ty,
                    // A primitive's class object is a static field of its wrapper.
                    _ => true,
                })
    };
    all.into_iter().find(|def| fits(machine, def))
}

/// Makes an object and runs its constructor.
pub(crate) fn create(
    machine: &mut Machine<'_, '_>,
    class: Value,
    params: &[Value],
    args: Vec<Value>,
) -> Option<Paths> {
    let Some(ty) = class.as_class() else {
        return returned(Value::ANY);
    };
    if machine.program.class_of(ty).is_none() {
        let content = machine.empty(ty);
        return returned(machine.make_here(ty, content));
    }
    if let Paths::One(End::Thrown(thrown)) = machine.initialise(ty) {
        return Some(Paths::One(End::Thrown(thrown)));
    }
    let Some(def) = lookup(machine, ty, "<init>", Some(params)) else {
        return returned(Value::ANY);
    };
    let content = machine.empty(ty);
    let made = machine.make_here(ty, content);
    let args = unwrapped(machine, def, args);
    let paths = machine.call(def, [vec![made], args].concat());
    Some(replaced(machine, paths, made))
}

/// The same ends with another value returned.
fn replaced(machine: &Machine<'_, '_>, paths: Paths, value: Value) -> Paths {
    let _ = machine;
    match paths {
        Paths::One(End::Returned(_)) => Paths::returned(value),
        Paths::Many(ends) => Paths::Many(
            ends.into_iter()
                .map(|(end, delta)| match end {
                    End::Returned(_) => (End::Returned(value), delta),
                    end => (end, delta),
                })
                .collect(),
        ),
        other => other,
    }
}

/// Arguments as a method takes them: primitives out of their wrappers.
pub(crate) fn unwrapped(machine: &mut Machine<'_, '_>, def: DefId, args: Vec<Value>) -> Vec<Value> {
    let Some(key) = machine.key_of(def) else {
        return args;
    };
    let types: Vec<u32> = machine
        .program
        .proto(key.proto)
        .iter()
        .skip(1)
        .copied()
        .collect();
    args.into_iter()
        .zip(types)
        .map(|(arg, ty)| match machine.program.descriptor(TypeId(ty)) {
            [letter] => boxes::unboxed(machine, arg, *letter),
            _ => arg,
        })
        .collect()
}

pub(crate) fn field_of(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let made = machine.make_named("Ljava/lang/reflect/Field;");
    machine.set_field_of(made, slots::CLASS, this);
    machine.set_field_of(made, slots::NAME, call.arg(1));
    if let (Some(ty), Some(name)) = (this.as_class(), machine.pool.known(call.arg(1)))
        && machine.program.class_of(ty).is_some()
        && defined(machine, ty, &name).is_none()
        && !above_is_platform(machine, ty)
    {
        return Some(machine.throw_new(NO_FIELD, Some(&name)));
    }
    returned(made)
}

/// A field of a class or those above it: number, class, whether it is static, type.
pub(crate) fn defined(
    machine: &mut Machine<'_, '_>,
    ty: TypeId,
    name: &str,
) -> Option<(FieldId, TypeId, bool, TypeId)> {
    let line = machine.lookup.supertypes(ty);
    line.iter().find_map(|holder| {
        let class = machine.program.class(machine.program.class_of(*holder)?)?;
        let range = class.fields.start as usize..class.fields.end as usize;
        machine.program.fields.get(range)?.iter().find_map(|def| {
            let (_, known, ty) = machine.program.field(def.field)?;
            (machine.program.name(known) == name.as_bytes()).then_some((
                def.field,
                *holder,
                def.access & access::STATIC != 0,
                ty,
            ))
        })
    })
}
