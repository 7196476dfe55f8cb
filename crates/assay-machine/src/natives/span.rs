//! Texts with links in them.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};
use crate::world::Listener;

const LINK: &str = "android.text.style.ClickableSpan";

/// `SpannableString` and `SpannableStringBuilder`: the text, and the links that can be touched.
pub(crate) fn spannable(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" | "valueOf" => {
            let text = if call.count() == 0 {
                machine.pool.literal("")
            } else {
                text_of(machine, call.arg(1))
            };
            let object = if call.is_static {
                machine.make_named("Landroid/text/SpannableString;")
            } else {
                this
            };
            machine.set_field_of(object, slots::VALUE, text);
            returned(if call.is_static { object } else { Value::ZERO })
        }
        "append" => {
            let before = machine.told(this);
            let held = machine.carried(this);
            let more = text_of(machine, call.arg(1));
            let carried = machine.carried(more);
            let mark = machine.pool.both(held, carried);
            let text = match before.zip(machine.pool.known(more)) {
                Some((before, more)) => {
                    let whole = machine.pool.fresh_str(&format!("{before}{more}"));
                    whole.marked(mark)
                }
                None => machine.any_text(mark),
            };
            machine.set_field_of(this, slots::VALUE, text);
            if call.count() == 3
                && let Some(words) = machine.told(more)
            {
                link(machine, this, call.arg(2), &words);
            }
            returned(this)
        }
        "setSpan" => {
            let words = between(machine, call).unwrap_or_default();
            link(machine, this, call.arg(1), &words);
            returned(Value::ZERO)
        }
        "length" => {
            let length = machine.told(this).map(|text| text.encode_utf16().count());
            returned(
                length
                    .and_then(|length| i32::try_from(length).ok())
                    .map_or(Value::ANY, Value::int),
            )
        }
        "toString" => {
            let mark = machine.carried(this);
            returned(match machine.told(this) {
                Some(text) => machine.pool.fresh_str(&text).marked(mark),
                None => machine.any_text(mark),
            })
        }
        _ => None,
    }
}

fn text_of(machine: &mut Machine<'_, '_>, value: Value) -> Value {
    match machine.told(value) {
        Some(text) => machine.pool.fresh_str(&text).marked(value.mark),
        None => value,
    }
}

/// The words a span lies on.
fn between(machine: &Machine<'_, '_>, call: &Call) -> Option<String> {
    let text: Vec<u16> = machine.told(call.receiver())?.encode_utf16().collect();
    let place = |number: usize| usize::try_from(call.arg(number).as_int()?).ok();
    let words = text.get(place(2)?..place(3)?)?;
    Some(String::from_utf16_lossy(words))
}

/// Notes a link; its words are its label, where they are known.
fn link(machine: &mut Machine<'_, '_>, text: Value, span: Value, words: &str) {
    if machine.is_kind(span, "Landroid/text/style/ClickableSpan;") {
        machine.world.listen(Listener {
            kind: "click".to_owned(),
            object: span,
            method: "onClick(Landroid/view/View;)V".to_owned(),
            args: vec![text],
            holder: text,
            why: if words.is_empty() {
                LINK.to_owned()
            } else {
                format!("{LINK} #{words}")
            },
        });
    }
}

/// Whether a value is `null` or a text without characters, where that is known.
fn no_text(machine: &Machine<'_, '_>, value: Value) -> Option<bool> {
    if matches!(value.shape, Shape::Pieces(_)) {
        return Some(false);
    }
    let mut shapes = machine.pool.shapes(value.shape).to_vec();
    let last = shapes.pop()?;
    let empty = |shape: Shape| {
        let one = Value::of(shape);
        let told = || machine.told(one).map(|text| text.is_empty());
        if one.is_null() { Some(true) } else { told() }
    };
    let first = empty(last)?;
    shapes
        .into_iter()
        .all(|shape| empty(shape) == Some(first))
        .then_some(first)
}

/// `TextUtils`.
pub(crate) fn text_utils(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let first = call.arg(1);
    match call.name() {
        "isEmpty" => {
            if first.is_null() {
                return returned(Value::flag(true));
            }
            returned(match no_text(machine, first) {
                Some(empty) => Value::flag(empty).marked(first.mark),
                None => machine.either_flag().marked(first.mark),
            })
        }
        "join" | "concat" => {
            let list = call.arg(call.count());
            let (mark, cells) = (machine.carried(list), super::arrays_cells(machine, list));
            let texts: Option<Vec<String>> = match cells {
                Some((cells, None)) => cells.into_iter().map(|cell| machine.told(cell)).collect(),
                _ => None,
            };
            let between = if call.count() == 2 {
                machine.told(first)
            } else {
                Some(String::new())
            };
            let made = match between.zip(texts) {
                Some((between, texts)) => machine.pool.fresh_str(&texts.join(&between)),
                None => machine.any_text(mark),
            };
            returned(made.marked(mark))
        }
        "equals" => {
            let second = call.arg(2);
            if first.is_null() || second.is_null() {
                return returned(Value::flag(first.is_null() && second.is_null()));
            }
            returned(match (machine.told(first), machine.told(second)) {
                (Some(a), Some(b)) => Value::flag(a == b),
                _ => machine.either_flag(),
            })
        }
        _ => None,
    }
}
