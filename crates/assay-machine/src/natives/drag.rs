//! Dragging: what is taken up at one view is dropped on another that says it takes it.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// The task by which a view is told of all that is dragged over it and dropped.
pub(crate) const DRAG: &str = "#drag";
const LISTENER: &str = "#android.view.View$OnDragListener";
const TOLD: &str = "onDrag(Landroid/view/View;Landroid/view/DragEvent;)Z";
const OWN: &str = "onDragEvent(Landroid/view/DragEvent;)Z";
const EVENT: &str = "Landroid/view/DragEvent;";
/// `DragEvent.ACTION_DRAG_STARTED`, then `…_ENTERED`, `…_LOCATION`, `ACTION_DROP`, `…_ENDED`.
const STARTED: i32 = 1;
const DROP: i32 = 3;
const REST: [i32; 4] = [5, 2, DROP, 4];

/// `View.startDragAndDrop`: all who listen for it are told.
pub(crate) fn start(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if !matches!(call.name(), "startDragAndDrop" | "startDrag") || call.count() != 4 {
        return None;
    }
    let heard = machine.world.listeners.iter();
    let heard = heard.filter(|known| known.method == LISTENER);
    let mut told: Vec<(Value, Value)> = heard.map(|known| (known.object, known.holder)).collect();
    let top = machine.world.shown.last().map(|shown| shown.activity);
    let top = top.or_else(|| machine.world.screen.last().map(|screen| screen.object));
    for view in top.map_or_else(Vec::new, |top| machine.seen_in(top)) {
        if machine.is_own(view.shape) && machine.answers_to(view, OWN) {
            told.push((view, Value::ZERO));
        }
    }
    for (listener, view) in told {
        let args = vec![view, call.arg(1), call.arg(3)];
        machine.later(listener, DRAG, args, 0, "android.view.View");
    }
    returned(Value::flag(true))
}

impl Machine<'_, '_> {
    /// Tells a view of what is dragged: of the rest only where it did not turn it down.
    pub(crate) fn drag_over(&mut self, listener: Value, args: &[Value]) -> Paths {
        let [view, clip, local] = args else {
            return Paths::returned(Value::ZERO);
        };
        for action in std::iter::once(STARTED).chain(REST) {
            let event = self.make_named(EVENT);
            let dropped = if action == DROP { *clip } else { Value::ZERO };
            for (key, value) in [
                (slots::WHAT, Value::int(action)),
                (slots::CLIP, dropped),
                (slots::OF, *clip),
                (slots::OBJECT, *local),
            ] {
                self.set_field_of(event, key, value);
            }
            let paths = if view.is_null() {
                self.call_back(listener, OWN, vec![event])
            } else {
                self.call_back(listener, TOLD, vec![*view, event])
            };
            let taken = self.taken(paths).and_then(Value::as_int);
            if action == STARTED && taken == Some(0) {
                break;
            }
        }
        Paths::returned(Value::ZERO)
    }
}

/// `DragEvent`, where it is known what is dragged.
pub(crate) fn drag_event(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let action = machine.field_of(this, slots::WHAT)?;
    match call.name() {
        "getAction" => returned(action),
        "getClipData" => returned(machine.field_of(this, slots::CLIP)?),
        "getLocalState" => returned(machine.field_of(this, slots::OBJECT)?),
        "getClipDescription" => {
            let clip = machine.field_of(this, slots::OF)?;
            returned(described(machine, clip)?)
        }
        "getResult" => returned(machine.either_flag()),
        "getX" | "getY" => returned(Value::ANY),
        _ => None,
    }
}

/// What a clip says of itself.
pub(crate) fn described(machine: &mut Machine<'_, '_>, clip: Value) -> Option<Value> {
    let label = machine.field_of(clip, slots::NAME)?;
    let made = machine.make_named("Landroid/content/ClipDescription;");
    machine.set_field_of(made, slots::NAME, label);
    Some(made)
}

/// `ClipDescription`: its label.
pub(crate) fn description(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "getLabel" => returned(machine.field_of(call.receiver(), slots::NAME)?),
        _ => None,
    }
}
