//! Plays the host of an SDK: starts its providers, calls what it offers, with each switch on and off.

use assay_dex::program::{DefId, TypeId, access};

use crate::driver::FIRST_LOOK;
use crate::machine::Machine;
use crate::run::{End, Paths};
use crate::value::Value;

/// What a host does with a method of an SDK.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It sets the SDK going.
    Init,
    /// It is a further step of the start, behind that.
    Start,
    /// It holds collection back, or lets it go on.
    Switch,
    /// It is one of the functions the SDK is there for.
    Use,
}

/// A method of an SDK that its host calls.
#[derive(Debug, Clone, Copy)]
pub struct Door {
    /// The method.
    pub def: DefId,
    /// What for.
    pub role: Role,
}

/// A switch, and how it is set.
#[derive(Clone, Copy)]
struct Setting {
    switch: DefId,
    on: bool,
}

/// The setting in which no switch is touched.
const DEFAULT: &str = "default";
/// Instructions the providers may take, the default setting, and every other one.
const PROVIDER_STEPS: u64 = 1_000_000;
const DEFAULT_STEPS: u64 = 2_000_000;
const SETTING_STEPS: u64 = 400_000;
/// Instructions one function may take.
const USE_STEPS: u64 = 60_000;

impl Machine<'_, '_> {
    /// The life of an SDK: before its host does anything, in the default setting, and once for
    /// each way each switch can be set.
    pub fn host(&mut self, doors: &[Door]) {
        let names = self.models.permissions();
        let full = names.map(|name| format!("android.permission.{name}"));
        self.world.granted.extend(full);
        let fork = self.fork_world("R0");
        self.event_left = PROVIDER_STEPS;
        "provider".clone_into(&mut self.world.cause);
        self.start_process("");
        self.drain(FIRST_LOOK);
        self.under(DEFAULT, DEFAULT_STEPS, |machine| {
            machine.used(doors, None);
        });
        for door in doors.iter().filter(|door| door.role == Role::Switch) {
            let ways: &[bool] = if self.takes_flag(door.def) {
                &[true, false]
            } else {
                &[true]
            };
            for on in ways {
                let name = self.setting_name(door.def, *on);
                let setting = Setting {
                    switch: door.def,
                    on: *on,
                };
                self.under(&name, SETTING_STEPS, |machine| {
                    machine.used(doors, Some(setting));
                });
            }
        }
        self.back(fork);
    }

    fn under(&mut self, setting: &str, most: u64, run: impl FnOnce(&mut Self)) {
        self.event_left = u64::MAX;
        self.aside_within("R0", most, |machine| {
            setting.clone_into(&mut machine.world.setting);
            run(machine);
        });
    }

    /// `class.method(parameters)=true`; without the value where there is none to hand in.
    fn setting_name(&self, switch: DefId, on: bool) -> String {
        let name = self.program.java_def(switch);
        if self.takes_flag(switch) {
            format!("{name}={on}")
        } else {
            name
        }
    }

    /// Whether a method takes a `boolean`.
    fn takes_flag(&self, def: DefId) -> bool {
        let params = self.params_of(def);
        params.iter().any(|ty| self.is_flag(*ty))
    }

    fn is_flag(&self, ty: TypeId) -> bool {
        matches!(self.program.descriptor(ty), b"Z" | b"Ljava/lang/Boolean;")
    }

    fn params_of(&self, def: DefId) -> Vec<TypeId> {
        let key = self.key_of(def);
        let proto = key.map_or(&[][..], |key| self.program.proto(key.proto));
        proto.iter().skip(1).map(|ty| TypeId(*ty)).collect()
    }

    /// The host uses the SDK: the switch first, then what sets it going, then each function. Of
    /// several methods that set it going it calls one; further steps and the functions follow the
    /// last, which is given the most.
    fn used(&mut self, doors: &[Door], setting: Option<Setting>) {
        let name = self.world.setting.clone();
        // One that can be set only once the SDK is there says nothing of what is read until then.
        let later = setting.filter(|setting| !self.set(*setting));
        if later.is_some() {
            DEFAULT.clone_into(&mut self.world.setting);
        }
        let of = |role| doors.iter().filter(move |door: &&Door| door.role == role);
        let uses: Vec<&Door> = of(Role::Use).collect();
        let mut left = of(Role::Init).count();
        if left == 0 {
            self.aside("R0", |machine| {
                machine.steps(of(Role::Start));
                machine.functions(&uses);
            });
        }
        for door in of(Role::Init) {
            left -= 1;
            self.aside("R0", |machine| {
                machine.steps(std::iter::once(door));
                if left == 0 {
                    machine.steps(of(Role::Start));
                }
                if let Some(setting) = later {
                    machine.world.setting.clone_from(&name);
                    machine.set(setting);
                }
                if left == 0 {
                    machine.functions(&uses);
                }
            });
        }
    }

    /// Steps of the start, one behind the other.
    fn steps<'d>(&mut self, doors: impl Iterator<Item = &'d Door>) {
        for door in doors {
            self.world.cause = format!("init {}", self.program.java_def(door.def));
            self.use_door(door.def, None);
            self.drain(FIRST_LOOK);
        }
    }

    fn functions(&mut self, uses: &[&Door]) {
        for door in uses {
            self.aside_within("R0", USE_STEPS, |machine| {
                machine.world.cause = format!("use {}", machine.program.java_def(door.def));
                machine.use_door(door.def, None);
                machine.drain(FIRST_LOOK);
            });
        }
    }

    /// Whether the switch could be set.
    fn set(&mut self, setting: Setting) -> bool {
        self.world.cause = format!("switch {}", self.program.java_def(setting.switch));
        self.use_door(setting.switch, Some(setting.on)).is_some()
    }

    /// Calls a method as a host would; what it returns, where it returns on any way.
    fn use_door(&mut self, def: DefId, flag: Option<bool>) -> Option<Value> {
        let known = self.program.def(def).copied()?;
        let class = self.key_of(def)?.class;
        let mut args = Vec::new();
        let mut target = def;
        if known.access & access::STATIC == 0 {
            let receiver = self.object_for_host(class, 0)?;
            target = self.override_of(receiver, def);
            args.push(receiver);
        }
        args.extend(self.host_args(def, flag, 0));
        let entry = self.program.java_def(def);
        let answer = self.called(&entry, class, target, args);
        if answer.is_some() {
            self.returned.insert(def);
        }
        answer
    }

    /// Whether a method returned when the host called it.
    #[must_use]
    pub fn has_returned(&self, def: DefId) -> bool {
        self.returned.contains(&def)
    }

    /// The method that runs where an object is asked for it.
    fn override_of(&mut self, receiver: Value, def: DefId) -> DefId {
        let class = self.class_of(receiver.shape);
        let found = class
            .zip(self.key_of(def))
            .and_then(|(class, key)| self.lookup.find(class, key.name, key.proto));
        found.unwrap_or(def)
    }

    /// Enters a method of the SDK, its class initialised before.
    pub(crate) fn called(
        &mut self,
        entry: &str,
        class: TypeId,
        def: DefId,
        args: Vec<Value>,
    ) -> Option<Value> {
        let mut answer = None;
        self.enter(entry, |machine| {
            if let Paths::One(End::Thrown(value)) = machine.initialise(class) {
                return Paths::One(End::Thrown(value));
            }
            let paths = machine.call(def, args);
            answer = match &paths {
                Paths::One(End::Returned(value)) => Some(*value),
                Paths::One(_) => None,
                Paths::Many(ends) => ends.iter().find_map(|(end, _)| match end {
                    End::Returned(value) => Some(*value),
                    _ => None,
                }),
            };
            paths
        });
        self.run_starts();
        answer
    }

    /// What a host hands in: an application, texts, the objects it has; `flag` for booleans.
    pub(crate) fn host_args(&mut self, def: DefId, flag: Option<bool>, depth: u32) -> Vec<Value> {
        let params = self.params_of(def);
        let mut args = Vec::with_capacity(params.len());
        for ty in params {
            let value = match flag {
                Some(on) if self.is_flag(ty) => self.flag_as(ty, on),
                _ => self.plausible(ty, depth),
            };
            args.push(value);
        }
        args
    }

    fn flag_as(&mut self, ty: TypeId, on: bool) -> Value {
        let flag = Value::flag(on);
        match self.program.descriptor(ty) {
            b"Z" => flag,
            _ => crate::natives::boxes::boxed(self, b'Z', flag),
        }
    }

    /// A value of a type as a host would have it.
    fn plausible(&mut self, ty: TypeId, depth: u32) -> Value {
        match self.program.descriptor(ty) {
            b"Ljava/lang/String;" | b"Ljava/lang/CharSequence;" => {
                return self.pool.literal("5f3c9a1e70b24d68");
            }
            b"Z" | b"B" | b"C" | b"S" | b"I" | b"J" | b"F" | b"D" => return Value::ANY,
            b"Landroid/app/Activity;" => return self.make_named("Landroid/app/Activity;"),
            _ => {}
        }
        let application = self.application();
        let class = self.class_of(application.shape).unwrap_or(TypeId::NONE);
        if ty == class || self.lookup.is_subtype(class, ty) == Some(true) && self.is_context(ty) {
            return application;
        }
        let made = self.object_for_host(ty, depth);
        made.unwrap_or_else(|| Value::unknown(ty))
    }

    fn is_context(&self, ty: TypeId) -> bool {
        self.program.descriptor(ty).starts_with(b"Landroid/")
    }
}
