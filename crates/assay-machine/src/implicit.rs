//! What a branch tells: taint by control, an option.
//!
//! Where arms of a branch meet, what differs between them tells which was taken, and so what the
//! condition carries. What is the same on all of them tells nothing.

use assay_dex::program::TypeId;

use crate::machine::Machine;
use crate::pool::{Origin, Pool};
use crate::value::{Mark, Shape, Value};

/// Kinds that many phones have in common: that one of them was asked for tells no phone from
/// another.
const SHARED: [&str; 4] = ["device_model", "sim_operator", "app_list", "running_apps"];

impl Machine<'_, '_> {
    /// Opens a region whose instructions run only because of what a condition carries.
    pub(crate) fn enter_choice(&mut self, condition: Mark) -> Mark {
        let before = self.world.control;
        self.world.choice = Mark::NONE;
        let told = self.told_by(condition);
        if told != Mark::NONE {
            self.world.choice = told;
            self.world.control = self.pool.both(before, told);
        }
        before
    }

    /// What a choice by something tells of it.
    pub(crate) fn told_by(&mut self, condition: Mark) -> Mark {
        if !self.world.implicit || condition == Mark::NONE {
            return Mark::NONE;
        }
        let events = &self.trace.events;
        self.pool.chosen(condition, |event| {
            let event = events.get(event as usize);
            event.is_none_or(|event| !SHARED.contains(&event.kind.as_str()))
        })
    }

    /// What a call that tells how much there is carries: that it is asked for tells no more.
    pub(crate) fn measured(&mut self, name: &str, mark: Mark) -> Mark {
        let measures = matches!(name, "length" | "size" | "isEmpty" | "getCount" | "hasNext");
        if !self.world.implicit || !measures {
            return mark;
        }
        self.pool.change(mark, |origin| origin.size = true)
    }

    /// Whether a value is known to be a reference, or `null`.
    pub(crate) fn is_reference(&self, value: Value) -> bool {
        self.pool
            .shapes(value.shape)
            .iter()
            .any(|shape| match shape {
                Shape::Text { .. } | Shape::Pieces(_) | Shape::Ref(_) | Shape::Class(_) => true,
                Shape::Boxed(..) => true,
                Shape::Unknown(ty) => {
                    ty.is_some() && matches!(self.program.descriptor(*ty), [b'L' | b'[', ..])
                }
                _ => false,
            })
    }

    /// Whether a call ends this way or that because of what it is handed: calls of the app, and
    /// of the language itself. Elsewhere a file or the network has its say.
    pub(crate) fn ends_by_arguments(&self, class: TypeId, name: &str) -> bool {
        self.program.class_of(class).is_some() || name.starts_with("java.lang.")
    }

    /// A value that is put into a collection here: whether it is there tells what the open regions
    /// tell.
    pub(crate) fn under_choice(&mut self, value: Value) -> Value {
        if self.world.control == Mark::NONE {
            return value;
        }
        value.marked(self.pool.both(value.mark, self.world.control))
    }

    /// Closes it.
    pub(crate) fn leave_choice(&mut self, before: Mark) {
        self.world.control = before;
        self.world.choice = Mark::NONE;
    }
}

impl Pool {
    /// What the choice of a branch tells of what its condition carries; how much was read is
    /// nothing that is told on.
    pub fn chosen(&mut self, condition: Mark, tells: impl Fn(u32) -> bool) -> Mark {
        let origins = self.origins(condition);
        let telling = origins.iter();
        let telling = telling.filter(|origin| !origin.size && tells(origin.event));
        let told = telling.map(|origin| Origin {
            implicit: true,
            sure: false,
            ..*origin
        });
        let told = told.collect();
        self.mark(told)
    }
}
