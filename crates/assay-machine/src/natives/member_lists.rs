//! Lists of the members of a class, and what a member tells of itself.

use std::collections::BTreeMap;

use assay_dex::program::{DefId, FieldId, TypeId, access};

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::annotated;
use crate::natives::reflect::{classes, defined, lookup, name_of};
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Shape, Value};

/// Flags that `getModifiers` tells (`java.lang.reflect.Modifier`).
const MODIFIERS: u32 = 0x7fff;
const ENUM: u32 = 0x4000;
const ANNOTATION: u32 = 0x2000;

/// `Class.getMethods` and its like.
pub(crate) fn list(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, name) = (call.receiver(), call.name());
    let own = this
        .as_class()
        .filter(|ty| machine.program.class_of(*ty).is_some());
    let (array, cells) = if name.ends_with("Fields") {
        ("[Ljava/lang/reflect/Field;", fields(machine, this, own?))
    } else if name.ends_with("Constructors") {
        let made = defs(machine, own?, false, true);
        let kind = "Ljava/lang/reflect/Constructor;";
        (
            "[Ljava/lang/reflect/Constructor;",
            members(machine, this, kind, made),
        )
    } else {
        let made = match own {
            Some(ty) => {
                let found = defs(machine, ty, name == "getMethods", false);
                members(machine, this, METHOD, found)
            }
            None => of_platform(machine, this)?,
        };
        ("[Ljava/lang/reflect/Method;", made)
    };
    returned(machine.new_array_of(array, cells, Mark::NONE))
}

const METHOD: &str = "Ljava/lang/reflect/Method;";

/// The methods of a class, or its constructors; those of the classes above too where all public
/// ones are asked for.
fn defs(machine: &mut Machine<'_, '_>, ty: TypeId, above: bool, constructors: bool) -> Vec<DefId> {
    let line: Vec<TypeId> = machine
        .lookup
        .superclasses(ty)
        .take(if above { usize::MAX } else { 1 })
        .collect();
    let mut found: Vec<DefId> = Vec::new();
    for ty in line {
        for def in machine.lookup.defs(ty).collect::<Vec<_>>() {
            let name = machine.program.name_of(def);
            let open = machine
                .program
                .def(def)
                .is_some_and(|def| def.access & access::PUBLIC != 0);
            let wanted = (name == b"<init>") == constructors && name != b"<clinit>";
            let same = |other: &DefId| {
                let (a, b) = (machine.key_of(*other), machine.key_of(def));
                a.zip(b)
                    .is_some_and(|(a, b)| (a.name, a.proto) == (b.name, b.proto))
            };
            if wanted && (open || !above) && !found.iter().any(same) {
                found.push(def);
            }
        }
    }
    found
}

fn members(
    machine: &mut Machine<'_, '_>,
    class: Value,
    kind: &str,
    defs: Vec<DefId>,
) -> Vec<Value> {
    let mut made = Vec::new();
    for def in defs {
        let name = String::from_utf8_lossy(machine.program.name_of(def)).into_owned();
        let member = machine.make_named(kind);
        let name = machine.pool.literal(&name);
        let params = params_of(machine, def);
        machine.set_field_of(member, slots::CLASS, class);
        machine.set_field_of(member, slots::NAME, name);
        machine.set_field_of(member, slots::PARAMS, params);
        machine.set_field_of(member, slots::WHAT, Value::int(def.0.cast_signed()));
        made.push(member);
    }
    made
}

/// The classes of a method's parameters.
fn params_of(machine: &mut Machine<'_, '_>, def: DefId) -> Value {
    let proto = machine.key_of(def).map(|key| key.proto);
    let types = proto.map_or(&[][..], |proto| machine.program.proto(proto));
    let cells = types
        .iter()
        .skip(1)
        .map(|ty| Value::class(TypeId(*ty)))
        .collect();
    machine.new_array_of("[Ljava/lang/Class;", cells, Mark::NONE)
}

/// The methods of a class of the platform that the models know to read something.
fn of_platform(machine: &mut Machine<'_, '_>, class: Value) -> Option<Vec<Value>> {
    let name = name_of(machine, class)?;
    let mut names: BTreeMap<&str, bool> = BTreeMap::new();
    let models = machine.models;
    for row in models.of_class(&name).filter(|row| row.source.is_some()) {
        for method in &row.methods {
            let plain = method.split('(').next().unwrap_or_default();
            *names.entry(plain).or_default() |= !row.when.is_empty();
        }
    }
    let mut made = Vec::new();
    for (name, takes) in names {
        let member = machine.make_named(METHOD);
        let name = machine.pool.literal(name);
        // What is asked for by an argument has parameters, which the models do not tell.
        let params = if takes {
            Value::ANY
        } else {
            machine.new_array_of("[Ljava/lang/Class;", Vec::new(), Mark::NONE)
        };
        machine.set_field_of(member, slots::CLASS, class);
        machine.set_field_of(member, slots::NAME, name);
        machine.set_field_of(member, slots::PARAMS, params);
        made.push(member);
    }
    Some(made)
}

fn fields(machine: &mut Machine<'_, '_>, class: Value, ty: TypeId) -> Vec<Value> {
    let range = machine
        .program
        .class_of(ty)
        .and_then(|id| machine.program.class(id))
        .map(|class| class.fields.start as usize..class.fields.end as usize);
    let defs = range
        .and_then(|range| machine.program.fields.get(range))
        .unwrap_or_default();
    let mut made = Vec::new();
    for def in defs {
        let Some((_, name, _)) = machine.program.field(def.field) else {
            continue;
        };
        let name = String::from_utf8_lossy(machine.program.name(name)).into_owned();
        let member = machine.make_named("Ljava/lang/reflect/Field;");
        let name = machine.pool.literal(&name);
        machine.set_field_of(member, slots::CLASS, class);
        machine.set_field_of(member, slots::NAME, name);
        made.push(member);
    }
    made
}

/// `Class.getInterfaces` of a class of the app.
pub(crate) fn interfaces(machine: &mut Machine<'_, '_>, class: Value) -> Option<Paths> {
    let id = machine.program.class_of(class.as_class()?)?;
    let known = machine.program.class(id)?;
    let all = machine.program.interfaces_of(known).iter();
    let cells = all.map(|ty| Value::class(*ty)).collect();
    returned(machine.new_array_of("[Ljava/lang/Class;", cells, Mark::NONE))
}

/// What kind of class a class of the app is.
pub(crate) fn kind(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let ty = call.receiver().as_class()?;
    if call.name() == "isArray" {
        return returned(Value::flag(
            machine.program.descriptor(ty).starts_with(b"["),
        ));
    }
    let flags = machine.program.class(machine.program.class_of(ty)?)?.access;
    returned(match call.name() {
        "isInterface" => Value::flag(flags & access::INTERFACE != 0),
        "isEnum" => Value::flag(flags & ENUM != 0),
        "isAnnotation" => Value::flag(flags & ANNOTATION != 0),
        _ => {
            let flags = flags | super::class_kin::static_flag(machine, ty);
            Value::int((flags & MODIFIERS).cast_signed())
        }
    })
}

/// `Class.getEnumConstants`: what `values()` of the class gives.
pub(crate) fn constants(machine: &mut Machine<'_, '_>, class: Value) -> Option<Paths> {
    let ty = class.as_class()?;
    let def = lookup(machine, ty, "values", Some(&[]))?;
    let _ = machine.initialise(ty);
    Some(machine.call(def, Vec::new()))
}

/// The definition a method or constructor object stands for.
pub(crate) fn def_of(machine: &mut Machine<'_, '_>, member: Value) -> Option<DefId> {
    let known = machine
        .field_of(member, slots::WHAT)
        .and_then(Value::as_int);
    if let Some(number) = known {
        return Some(DefId(number.cast_unsigned()));
    }
    let class = machine.field_of(member, slots::CLASS)?.as_class()?;
    let name = machine.field_of(member, slots::NAME)?;
    let name = machine.pool.known(name)?;
    let params = machine
        .field_of(member, slots::PARAMS)
        .unwrap_or(Value::ZERO);
    let params = classes(machine, params);
    lookup(machine, class, &name, params.as_deref())
}

/// What a method or constructor tells of itself.
pub(crate) fn described(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let params = machine.field_of(this, slots::PARAMS);
    match call.name() {
        "getParameterTypes" => {
            let known = params.filter(|held| machine.one_object(*held).is_some());
            if let Some(known) = known {
                return returned(known);
            }
            let def = def_of(machine, this)?;
            returned(params_of(machine, def))
        }
        "getParameterCount" => {
            let count = classes(machine, params?)?.len();
            returned(Value::int(i32::try_from(count).ok()?))
        }
        "getReturnType" => {
            let key = def_of(machine, this).and_then(|def| machine.key_of(def))?;
            let result = machine.program.proto(key.proto).first().copied()?;
            returned(Value::class(TypeId(result)))
        }
        "getModifiers" => {
            let def = def_of(machine, this)?;
            let flags = machine.program.def(def)?.access & MODIFIERS;
            returned(Value::int(flags.cast_signed()))
        }
        "isAnnotationPresent"
        | "getAnnotation"
        | "getDeclaredAnnotation"
        | "getAnnotations"
        | "getDeclaredAnnotations" => annotated::asked(machine, call),
        _ => None,
    }
}

/// The flags a field of the app is declared with.
fn flags_of(machine: &Machine<'_, '_>, field: FieldId, holder: TypeId) -> Option<u32> {
    let class = machine.program.class(machine.program.class_of(holder)?)?;
    let range = class.fields.start as usize..class.fields.end as usize;
    let fields = machine.program.fields.get(range)?;
    let found = fields.iter().find(|def| def.field == field)?;
    Some(found.access)
}

/// `Modifier`: what its flags say.
pub(crate) fn modifier(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let bit = match call.name() {
        "isPublic" => 0x1,
        "isPrivate" => 0x2,
        "isProtected" => 0x4,
        "isStatic" => 0x8,
        "isFinal" => 0x10,
        "isSynchronized" => 0x20,
        "isVolatile" => 0x40,
        "isTransient" => 0x80,
        "isNative" => 0x100,
        "isInterface" => 0x200,
        "isAbstract" => 0x400,
        "isStrict" => 0x800,
        _ => return None,
    };
    let shapes = machine.pool.shapes(call.arg(1).shape);
    let known: Option<Vec<i32>> = shapes.iter().map(|s| Value::of(*s).as_int()).collect();
    let found = known?
        .into_iter()
        .map(|flags| Shape::Word(i32::from(flags & bit != 0)));
    let shape = machine.pool.one_of(found.collect());
    returned(Value::of(shape).marked(call.arg(1).mark))
}

/// What a field tells of itself.
pub(crate) fn field_described(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let class = machine.field_of(this, slots::CLASS)?;
    if call.name() == "getDeclaringClass" {
        return returned(class);
    }
    let name = machine.field_of(this, slots::NAME)?;
    let name = machine.pool.known(name)?;
    let (field, holder, is_static, kind) = defined(machine, class.as_class()?, &name)?;
    if call.name() == "getType" {
        return returned(Value::class(kind));
    }
    match flags_of(machine, field, holder).map(|flags| flags & MODIFIERS) {
        Some(flags) => returned(Value::int(flags.cast_signed())),
        // Of a field of the platform whether it is static is known alone.
        None if is_static => returned(Value::int(access::STATIC.cast_signed())),
        None => None,
    }
}
