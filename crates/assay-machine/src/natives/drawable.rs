//! Drawables of the app's own: who shows them, and what they are told.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;

const DRAWABLE: &str = "Landroid/graphics/drawable/Drawable;";
const LEVEL: &str = "onLevelChange(I)Z";
const BOUNDS: &str = "onBoundsChange(Landroid/graphics/Rect;)V";
const DRAW: &str = "draw(Landroid/graphics/Canvas;)V";
const STATE: &str = "onStateChange([I)Z";
const STATEFUL: &str = "isStateful()Z";
/// Methods of views that take what is drawn behind or above them.
const BACKS: [&str; 5] = [
    "setBackground",
    "setBackgroundDrawable",
    "setBackgroundColor",
    "setBackgroundResource",
    "setForeground",
];

impl Machine<'_, '_> {
    /// Draws what a view shows of the app's own drawables: each is given its bounds first.
    pub(crate) fn paint_drawables(&mut self, view: Value) {
        let held = self.field_of(view, slots::DRAWABLES);
        let entries = held.and_then(|held| self.entries_of(held));
        let (entries, _) = entries.unwrap_or_default();
        for entry in entries {
            let drawable = entry.value;
            if !self.is_own(drawable.shape) {
                continue;
            }
            if self.field_of(drawable, slots::LAID_OUT).is_none() {
                self.set_field_of(drawable, slots::LAID_OUT, Value::flag(true));
                let _ = self.call_back(drawable, BOUNDS, Vec::new());
            }
            let _ = self.call_back(drawable, DRAW, Vec::new());
        }
    }

    /// A view shows a drawable in place of what it was given before by the same method.
    pub(crate) fn keep_drawable(&mut self, view: Value, place: &str, drawable: Value) {
        let own = self.is_own(drawable.shape) && self.is_kind(drawable, DRAWABLE);
        if !own && self.field_of(view, slots::DRAWABLES).is_none() {
            return;
        }
        let held = self.map_in(view, slots::DRAWABLES);
        let key = self.pool.literal(place);
        self.put_entry(held, key, drawable);
        if !own {
            return;
        }
        self.keep_in_list(drawable, slots::HOLDERS, view);
        self.set_stateful(drawable);
        self.draw_again(view);
    }

    /// A drawable that looks otherwise where a view is touched is told of the view's state.
    fn set_stateful(&mut self, drawable: Value) {
        if !self.answers_to(drawable, STATE) || !self.answers_to(drawable, STATEFUL) {
            return;
        }
        let paths = self.call_back(drawable, STATEFUL, Vec::new());
        let depends = self.taken(paths).and_then(Value::as_int);
        if depends != Some(0) {
            let _ = self.call_back(drawable, STATE, Vec::new());
        }
    }
}

/// Where a view is given drawables.
pub(crate) fn looks(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let name = call.name();
    if BACKS.contains(&name) {
        let there = call
            .signature
            .params
            .first()
            .map(|ty| machine.program.descriptor(*ty));
        let object = there.is_some_and(|ty| ty.starts_with(b"L"));
        let none = object && call.arg(1).is_null();
        machine.set_field_of(this, slots::BACKED, Value::flag(!none));
    }
    if name == "setImageLevel" {
        let held = machine.field_of(this, slots::DRAWABLES)?;
        let key = machine.pool.literal("setImageDrawable1");
        let (drawable, _) = machine.find_entry(held, key);
        let _ = set_level(machine, drawable?, call.arg(1));
        return returned(Value::ZERO);
    }
    let takes = name.starts_with("set")
        && call
            .signature
            .params
            .iter()
            .any(|ty| machine.program.descriptor(*ty) == DRAWABLE.as_bytes());
    if takes {
        let place = name
            .trim_end_matches("Drawable")
            .replace("setImage", "setImageDrawable");
        for number in 1..=call.count() {
            machine.keep_drawable(this, &format!("{place}{number}"), call.arg(number));
        }
    }
    None
}

/// `Drawable`.
pub(crate) fn drawable(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    match (call.name(), call.count()) {
        ("setLevel", 1) => Some(set_level(machine, this, first)),
        ("getLevel", 0) => returned(machine.field_of(this, slots::AT).unwrap_or(Value::ZERO)),
        ("setBounds", _) => {
            machine.set_field_of(this, slots::LAID_OUT, Value::flag(true));
            if machine.answers_to(this, BOUNDS) {
                let _ = machine.call_back(this, BOUNDS, Vec::new());
            }
            returned(Value::ZERO)
        }
        ("setState", 1) => {
            let cells = super::arrays_cells(machine, first);
            let none = cells.is_some_and(|(cells, rest)| cells.is_empty() && rest.is_none());
            let told = !none || machine.field_of(this, slots::OBJECT).is_some();
            machine.set_field_of(this, slots::OBJECT, first);
            if told && machine.answers_to(this, STATE) {
                return Some(machine.call_back(this, STATE, vec![first]));
            }
            returned(Value::ZERO)
        }
        ("invalidateSelf", 0) => {
            for view in machine.kept_in_list(this, slots::HOLDERS) {
                machine.draw_again(view);
            }
            returned(Value::ZERO)
        }
        ("onLevelChange" | "onStateChange", 1) => returned(Value::flag(false)),
        ("onBoundsChange", 1) => returned(Value::ZERO),
        ("isStateful", 0) if machine.is_own(this.shape) => returned(Value::flag(false)),
        _ => None,
    }
}

/// A level that is another one than before is told; a drawable begins at level zero.
fn set_level(machine: &mut Machine<'_, '_>, drawable: Value, level: Value) -> Paths {
    let before = machine.field_of(drawable, slots::AT).unwrap_or(Value::ZERO);
    machine.set_field_of(drawable, slots::AT, level);
    let same = before.as_int().is_some() && before.as_int() == level.as_int();
    if same || !machine.answers_to(drawable, LEVEL) {
        return Paths::returned(Value::flag(false));
    }
    let paths = machine.call_back(drawable, LEVEL, vec![level]);
    if !matches!(&paths, Paths::One(End::Returned(value)) if value.is_null()) {
        for view in machine.kept_in_list(drawable, slots::HOLDERS) {
            machine.draw_again(view);
        }
    }
    paths
}
