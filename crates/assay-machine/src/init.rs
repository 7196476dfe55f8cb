//! The initialisation of classes (JLS 12.4).

use crate::machine::Machine;
use crate::run::{End, Frame, Paths, State, Step};
use crate::slots;
use crate::value::Value;
use assay_dex::program::TypeId;

/// How far the initialisation of a class has come, in the slot [`slots::INIT`].
pub(crate) const RUNNING: i32 = 1;

pub(crate) const DONE: i32 = 2;

pub(crate) const FAILED: i32 = 3;

impl<'a> Machine<'_, 'a> {
    /// Sees that a class is initialised (JLS 12.4.2). Some step where that does not just go on.
    pub(crate) fn initialised(
        &mut self,
        frame: &mut Frame<'a>,
        class: TypeId,
        state: &mut State,
        stop: u32,
    ) -> Option<Step> {
        if self.is_initialised(class) {
            return None;
        }
        self.here(frame, state);
        match self.initialise(class) {
            Paths::One(End::Returned(_)) => None,
            Paths::One(End::Thrown(value)) => Some(self.thrown(frame, state, value, stop)),
            Paths::One(end) => Some(Step::Split(Paths::One(end))),
            Paths::Many(ends) => {
                self.cut("an initialiser that may throw");
                let on = ends
                    .into_iter()
                    .find(|(end, _)| matches!(end, End::Returned(_)));
                match on {
                    Some((_, delta)) => {
                        self.heap.apply(&delta);
                        None
                    }
                    None => Some(Step::Split(Paths::One(End::Exited))),
                }
            }
        }
    }

    pub(crate) fn is_initialised(&mut self, class: TypeId) -> bool {
        if self.program.class_of(class).is_none() {
            return true;
        }
        let Some(holder) = self.statics.get(&class) else {
            return false;
        };
        let state = self
            .heap
            .get(*holder)
            .and_then(|content| content.field(slots::INIT));
        state.is_some_and(|state| !state.is_null() && state != Value::int(FAILED))
    }

    pub(crate) fn initialise(&mut self, class: TypeId) -> Paths {
        let done = Paths::returned(Value::ZERO);
        if self.is_initialised(class) {
            return done;
        }
        let Some(known) = self
            .program
            .class_of(class)
            .and_then(|id| self.program.class(id))
        else {
            return done;
        };
        let superclass = known.superclass;
        let holder = Value::object(self.statics_of(class));
        if self.field_of(holder, slots::INIT) == Some(Value::int(FAILED)) {
            return self.throw_new("Ljava/lang/NoClassDefFoundError;", None);
        }
        self.set_field_of(holder, slots::INIT, Value::int(RUNNING));
        if superclass.is_some()
            && let Paths::One(End::Thrown(thrown)) = self.initialise(superclass)
        {
            self.set_field_of(holder, slots::INIT, Value::int(FAILED));
            return Paths::One(End::Thrown(thrown));
        }
        let initialiser = self
            .lookup
            .defs(class)
            .find(|def| self.program.name_of(*def) == b"<clinit>");
        let paths = match initialiser {
            Some(def) => self.call(def, Vec::new()),
            None => done,
        };
        match paths {
            Paths::One(End::Thrown(_)) => {
                self.set_field_of(holder, slots::INIT, Value::int(FAILED));
                self.throw_new("Ljava/lang/ExceptionInInitializerError;", None)
            }
            Paths::Many(ends) => {
                self.cut("an initialiser that may throw");
                match ends
                    .into_iter()
                    .find(|(end, _)| matches!(end, End::Returned(_)))
                {
                    Some((end, delta)) => {
                        self.heap.apply(&delta);
                        self.set_field_of(holder, slots::INIT, Value::int(DONE));
                        Paths::One(end)
                    }
                    None => Paths::One(End::Exited),
                }
            }
            paths => {
                self.set_field_of(holder, slots::INIT, Value::int(DONE));
                paths
            }
        }
    }
}
