//! Views within views: who holds whom.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::{returned, window};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

/// What a group of the app's own is told of what comes and goes.
const ADDED: &str = "onViewAdded(Landroid/view/View;)V";
const REMOVED: &str = "onViewRemoved(Landroid/view/View;)V";
/// Most views above each other.
pub(crate) const DEEPEST: usize = 64;
/// The kind of listeners that wait for a view to come on the screen.
const WINDOW: &str = "window";
/// What they are told.
const LAID_OUT: [&str; 7] = [
    "onViewAttachedToWindow(Landroid/view/View;)V",
    "onWindowAttached()V",
    "onLayoutChange(Landroid/view/View;IIIIIIII)V",
    "onGlobalLayout()V",
    "onPreDraw()Z",
    "onDraw()V",
    "onWindowFocusChanged(Z)V",
];
impl Machine<'_, '_> {
    /// Takes a view from the one it lies in; where that may not happen, both are kept.
    fn remove_child(&mut self, parent: Value, gone: impl Fn(usize, Value) -> bool) {
        if self.may != 0 {
            return;
        }
        let held = self.field_of(parent, slots::CHILDREN);
        let id = held.and_then(|held| self.one_object(held));
        let Some(Content {
            body: Body::Cells { cells, .. },
            ..
        }) = id.and_then(|id| self.heap.get_mut(id))
        else {
            return;
        };
        let (out, left): (Vec<_>, Vec<_>) = std::mem::take(cells)
            .into_iter()
            .enumerate()
            .partition(|(at, child)| gone(*at, *child));
        *cells = left.into_iter().map(|(_, child)| child).collect();
        for (_, child) in out {
            self.set_field_of(child, slots::WITHIN, Value::ZERO);
            self.detach(child);
            let _ = self.call_back(parent, REMOVED, vec![child]);
        }
    }

    /// The uppermost of the views a view lies in, itself where it lies in none.
    pub(crate) fn root_of(&self, view: Value) -> Value {
        let mut top = view;
        for _ in 0..DEEPEST {
            match self.above(top) {
                Some(above) => top = above,
                None => return top,
            }
        }
        top
    }

    /// The view a view lies in.
    pub(crate) fn above(&self, view: Value) -> Option<Value> {
        let above = self.field_of(view, slots::WITHIN);
        above.filter(|above| self.one_object(*above).is_some())
    }

    /// A listener waits for a view to come on the screen, be laid out and drawn.
    fn await_window(&mut self, view: Value, call: &Call) {
        if self.world.exploring || call.arg(1).is_null() {
            return;
        }
        self.world.listen(Listener {
            kind: WINDOW.to_owned(),
            object: call.arg(1),
            method: String::new(),
            args: Vec::new(),
            holder: view,
            why: call.signature.shown(),
        });
        if self.is_attached(view) {
            self.tell_window(view);
        }
    }

    /// Tells those who wait for a view that it is on the screen.
    pub(crate) fn tell_window(&mut self, view: Value) {
        let waits = |known: &&Listener| known.kind == WINDOW && known.holder == view;
        let listeners: Vec<Value> = self
            .world
            .listeners
            .iter()
            .filter(waits)
            .map(|known| known.object)
            .collect();
        for listener in listeners {
            for method in LAID_OUT {
                if self.answers_to(listener, method) {
                    self.later(listener, method, Vec::new(), 0, "android.view.View");
                }
            }
        }
    }

    /// A view that comes into a window which is on the screen is on the screen too.
    pub(crate) fn join_window(&mut self, parent: Value, child: Value) {
        if self.is_attached(parent) {
            self.attach(child);
        }
    }
}

/// `ViewGroup` and the part of `View` that is about its place.
pub(crate) fn family(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    match call.name() {
        "addView" | "addViewInLayout" => {
            machine.add_child(this, first);
            machine.join_window(this, first);
            let _ = machine.call_back(this, ADDED, vec![first]);
            returned(machine.anything(call.signature.result))
        }
        "removeView" | "removeViewInLayout" => {
            machine.remove_child(this, |_, child| child == first);
            returned(Value::ZERO)
        }
        "removeViewAt" | "removeViews" => {
            let from = usize::try_from(first.as_int()?).ok()?;
            let count = if call.count() == 2 {
                usize::try_from(call.arg(2).as_int()?).ok()?
            } else {
                1
            };
            machine.remove_child(this, |at, _| at >= from && at - from < count);
            returned(Value::ZERO)
        }
        "removeAllViews" | "removeAllViewsInLayout" => {
            machine.remove_child(this, |_, _| true);
            returned(Value::ZERO)
        }
        "getChildCount" => {
            let count = i32::try_from(machine.inside(this).len()).ok()?;
            returned(Value::int(count))
        }
        "getChildAt" => {
            let at = usize::try_from(first.as_int()?).ok()?;
            returned(machine.inside(this).get(at).copied()?)
        }
        "startAnimation" => {
            machine.animate(first);
            None
        }
        "getViewTreeObserver" if !machine.world.exploring => {
            let made = machine.some_of(call.signature.result);
            machine.set_field_of(made, slots::OF, this);
            returned(made)
        }
        "addOnAttachStateChangeListener" | "addOnLayoutChangeListener" => {
            machine.await_window(this, call);
            None
        }
        "getCheckedRadioButtonId" if !machine.world.exploring => returned(machine.chosen_of(this)),
        "check" if !machine.world.exploring && call.count() == 1 => {
            machine.set_field_of(this, slots::AT, first);
            returned(Value::ZERO)
        }
        "clearCheck" if !machine.world.exploring => {
            machine.set_field_of(this, slots::AT, Value::int(-1));
            returned(Value::ZERO)
        }
        "startActionMode" => returned(machine.start_mode(first, &call.signature.shown())),
        "getParent" => returned(machine.field_of(this, slots::WITHIN)?),
        "getRootView" => {
            let root = machine.root_of(this);
            returned(match machine.field_of(root, slots::OF) {
                Some(holder) => window::decor(machine, holder),
                None => root,
            })
        }
        _ => None,
    }
}

/// `ViewTreeObserver`.
pub(crate) fn observer(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if machine.world.exploring {
        return None;
    }
    let view = machine.field_of(call.receiver(), slots::OF)?;
    match call.name() {
        "isAlive" => returned(Value::flag(true)),
        name if name.starts_with("addOn") => {
            machine.await_window(view, call);
            returned(Value::ZERO)
        }
        name if name.starts_with("remove") => {
            let gone = call.arg(1);
            if machine.may == 0 {
                let here = |object: Value, kind: &str| object == gone && kind == WINDOW;
                let listeners = &mut machine.world.listeners;
                listeners.retain(|known| !here(known.object, &known.kind));
            }
            let surely = machine.may == 0;
            machine.world.take_back(surely, |task| {
                Some(task.object == gone && task.why == "android.view.View")
            });
            returned(Value::ZERO)
        }
        _ => None,
    }
}
