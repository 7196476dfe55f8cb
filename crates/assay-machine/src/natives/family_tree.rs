//! Views within views: who holds whom.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::{returned, window};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// Most views above each other.
const DEEPEST: usize = 64;
/// Milliseconds between two pictures.
const FRAME: i64 = 16;
/// What a view of the app's own is told when it comes on the screen.
const ON_SCREEN: [(&str, &[Value]); 6] = [
    ("onAttachedToWindow()V", &[]),
    ("onWindowFocusChanged(Z)V", &[Value::flag(true)]),
    ("onMeasure(II)V", &[]),
    ("onSizeChanged(IIII)V", &[]),
    ("onLayout(ZIIII)V", &[]),
    (DRAW, &[]),
];
const DRAW: &str = "onDraw(Landroid/graphics/Canvas;)V";

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
        }
    }

    /// The uppermost of the views a view lies in, itself where it lies in none.
    fn root_of(&self, view: Value) -> Value {
        let mut top = view;
        for _ in 0..DEEPEST {
            let above = self.field_of(top, slots::WITHIN);
            match above.filter(|above| self.one_object(*above).is_some()) {
                Some(above) => top = above,
                None => return top,
            }
        }
        top
    }

    /// A view and all within come on the screen, if they are not there yet.
    pub(crate) fn attach(&mut self, top: Value) {
        for view in self.views_in(top) {
            let known = self.field_of(view, slots::ATTACHED) == Some(Value::flag(true));
            if known || self.one_object(view).is_none() {
                continue;
            }
            self.set_field_of(view, slots::ATTACHED, Value::flag(true));
            if !self.is_own(view.shape) {
                continue;
            }
            for (method, args) in ON_SCREEN {
                if self.answers_to(view, method) {
                    self.later(view, method, args.to_vec(), 0, "android.view.View");
                }
            }
        }
    }

    /// A view of the app's own is drawn anew, once for all the times it asks.
    pub(crate) fn draw_again(&mut self, view: Value) {
        // What asks for the next picture while it draws one moves for ever.
        let moves = self
            .stack
            .iter()
            .any(|site| self.program.name_of(site.def) == b"onDraw");
        let there = self.field_of(view, slots::ATTACHED) == Some(Value::flag(true)) && !moves;
        let waits = |task: &crate::world::Task| task.object == view && task.method == DRAW;
        if there && !self.world.queue.iter().any(waits) && self.answers_to(view, DRAW) {
            self.later(view, DRAW, Vec::new(), FRAME, "android.view.View");
        }
    }

    /// A view that comes into a window which is on the screen is on the screen too.
    fn join_window(&mut self, parent: Value, child: Value) {
        let there = self.field_of(parent, slots::ATTACHED) == Some(Value::flag(true));
        if there && !self.world.exploring {
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
