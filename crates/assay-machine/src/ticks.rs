//! Boxes to be ticked, and choices of which one holds.

use crate::consent::{Consent, has};
use crate::machine::Machine;
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

/// Most boxes that are ticked in one state.
const MOST_BOXES: usize = 12;
pub(crate) const TICKED: &str = "onCheckedChanged(Landroid/widget/CompoundButton;Z)V";
pub(crate) const CHOSEN: &str = "onCheckedChanged(Landroid/widget/RadioGroup;I)V";
pub(crate) const GROUP_LISTENER: &str = "#android.widget.RadioGroup$OnCheckedChangeListener";

impl Machine<'_, '_> {
    fn box_label(&self, held: Value) -> String {
        let text = self.field_of(held, slots::TEXT);
        text.and_then(|text| self.told(text)).unwrap_or_default()
    }

    /// Whether a box says no.
    pub(crate) fn says_no(&self, held: Value) -> bool {
        has(&self.box_label(held), &self.models.words.refuse)
    }

    /// Whether a box says yes, or says nothing and stands beside a text that does.
    pub(crate) fn may_agree(&self, held: Value) -> bool {
        let label = self.box_label(held);
        label.is_empty() || self.agrees(&label)
    }

    /// Continuing without having ticked the box that agrees is no agreement. A box about something
    /// else (to be remembered, to get news) takes nothing from it.
    pub(crate) fn unticked(&mut self, consent: &Consent) {
        let mut boxes = consent.boxes.clone();
        boxes.retain(|held| self.may_agree(*held));
        if boxes.is_empty() {
            return;
        }
        for listener in &consent.accept {
            self.aside("R3", |machine| {
                for held in &boxes {
                    machine.set_field_of(*held, slots::CHECKED, Value::ZERO);
                    if let Some(group) = machine.group_of(*held) {
                        machine.set_field_of(group, slots::AT, Value::int(-1));
                    }
                }
                machine.touch(listener);
            });
        }
    }

    /// R3: a box about something else is ticked before any answer.
    pub(crate) fn other_ticks(&mut self, consent: &Consent) {
        for held in consent.boxes.iter().take(MOST_BOXES) {
            if self.may_agree(*held) || self.says_no(*held) {
                continue;
            }
            self.aside("R3", |machine| {
                machine.tick(*held);
                machine.drain(crate::clock::AFTER_TOUCH);
            });
        }
    }

    /// R1: a box that says no is ticked, and the user goes on.
    pub(crate) fn refusing_boxes(&mut self, consent: &Consent) {
        for held in consent.boxes.iter().take(MOST_BOXES) {
            if !self.says_no(*held) {
                continue;
            }
            self.aside("R1", |machine| {
                machine.tick(*held);
                for listener in &consent.accept {
                    machine.touch(listener);
                }
            });
        }
    }

    /// R3: each box of a window is ticked.
    pub(crate) fn ticks(&mut self, window: Value) {
        let mut boxes = self.seen_in(window);
        boxes.retain(|view| self.is_box(*view));
        for held in boxes.into_iter().take(MOST_BOXES) {
            let label = self.box_label(held);
            self.aside("R3", |machine| {
                machine.world.agreed |= machine.consent_texts.is_some() && machine.agrees(&label);
                machine.tick(held);
                machine.drain(crate::clock::AFTER_TOUCH);
            });
        }
    }

    /// Ticks a box: what listens to it is told.
    pub(crate) fn tick(&mut self, held: Value) {
        self.choose_in_group(held);
        self.set_field_of(held, slots::CHECKED, Value::flag(true));
        if let Some(listener) = self.field_of(held, slots::ON_CHECK) {
            self.call_own(listener, TICKED, vec![held, Value::flag(true)]);
        }
        let own: Vec<Listener> = self
            .world
            .listeners
            .iter()
            .filter(|l| l.kind == "click" && l.holder == held)
            .cloned()
            .collect();
        for listener in own {
            self.touch(&listener);
        }
    }

    /// The group of which one holds that a box belongs to.
    fn group_of(&mut self, held: Value) -> Option<Value> {
        let above = self.field_of(held, slots::WITHIN)?;
        self.is_kind(above, "Landroid/widget/RadioGroup;")
            .then_some(above)
    }

    /// Of a group only one is ticked; who listens to the group is told which.
    fn choose_in_group(&mut self, held: Value) {
        let Some(group) = self.group_of(held) else {
            return;
        };
        for other in self.inside(group) {
            self.set_field_of(other, slots::CHECKED, Value::ZERO);
        }
        let id = self.field_of(held, slots::ID).unwrap_or(Value::ANY);
        self.set_field_of(group, slots::AT, id);
        for object in self.listening(group, GROUP_LISTENER) {
            self.call_own(object, CHOSEN, vec![group, id]);
        }
    }

    /// Which of a group is ticked, by its number; -1 for none.
    pub(crate) fn chosen_of(&mut self, group: Value) -> Value {
        if let Some(at) = self.field_of(group, slots::AT) {
            return at;
        }
        let ticked = self
            .inside(group)
            .into_iter()
            .find(|view| self.field_of(*view, slots::CHECKED) == Some(Value::flag(true)));
        ticked.map_or(Value::int(-1), |view| {
            self.field_of(view, slots::ID).unwrap_or(Value::ANY)
        })
    }
}
