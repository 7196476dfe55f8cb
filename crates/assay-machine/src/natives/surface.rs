//! Surfaces: what is drawn on from beside the window, there as long as its view is in sight.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

const VIEWS: [&str; 2] = ["Landroid/view/SurfaceView;", "Landroid/view/TextureView;"];
const HOLDER: &str = "Landroid/view/SurfaceHolder;";

/// `SurfaceView`: the one holder of its surface.
pub(crate) fn surface_view(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    if call.name() != "getHolder" || machine.one_object(this).is_none() {
        return None;
    }
    if let Some(held) = machine.field_of(this, slots::SURFACE) {
        return returned(held);
    }
    let made = machine.make_named(HOLDER);
    machine.set_field_of(made, slots::OF, this);
    machine.set_field_of(this, slots::SURFACE, made);
    returned(made)
}

impl Machine<'_, '_> {
    fn has_surface(&mut self, view: Value) -> bool {
        VIEWS.iter().any(|kind| self.is_kind(view, kind))
    }

    /// The view whose surface something that takes listeners speaks of, where it is known.
    fn drawn_on(&mut self, receiver: Value) -> Option<Value> {
        if self.has_surface(receiver) {
            return Some(receiver);
        }
        let holder = self.is_kind(receiver, HOLDER);
        self.field_of(receiver, slots::OF).filter(|_| holder)
    }

    /// Whether a listener has to wait until a view comes in sight and gets its surface.
    pub(crate) fn awaits_surface(&mut self, call: &Call) -> bool {
        let view = if call.is_static {
            None
        } else {
            self.drawn_on(call.receiver())
        };
        view.is_some_and(|view| !self.is_attached(view) || self.is_out_of_sight(view))
    }

    /// A view comes in sight: those who wait for its surface are told.
    pub(crate) fn surface_comes(&mut self, view: Value) {
        if self.world.exploring || !self.has_surface(view) || self.is_out_of_sight(view) {
            return;
        }
        let holder = self.field_of(view, slots::SURFACE);
        let waits = |known: &&Listener| known.holder == view || Some(known.holder) == holder;
        let listeners = self.world.listeners.iter().filter(waits);
        for listener in listeners.cloned().collect::<Vec<_>>() {
            let interface = listener.method.trim_start_matches('#').to_owned();
            // Of a texture it is not known which surface it has.
            let args: Vec<Value> = holder.into_iter().collect();
            self.soon(listener.object, &interface, &args, &listener.why);
        }
    }
}
