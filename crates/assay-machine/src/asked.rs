//! What is there to be seen of the app's questions: boxes that are ticked, ways to refuse, and what
//! a denied permission leaves.

use crate::consent::{Consent, has};
use crate::machine::Machine;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::Request;

/// Most buttons that are tried on a window that bars the way.
const MOST_WAYS: usize = 4;

impl Machine<'_, '_> {
    /// Tells how the boxes on the screen stand that speak of the rules, before anybody touched one.
    pub(crate) fn tell_boxes(&mut self) {
        for window in self.windows() {
            let mut boxes = self.views_in(window);
            // What is out of sight tells the user nothing.
            let seen = self.touchable(window);
            boxes.retain(|view| seen.contains(view) && self.is_box(*view));
            for held in boxes {
                let label = self
                    .field_of(held, slots::TEXT)
                    .and_then(|text| self.told(text));
                let label = label.filter(|text| has(text, &self.models.words.policy));
                let Some(label) = label else { continue };
                let stands = self.field_of(held, slots::CHECKED).unwrap_or(Value::ZERO);
                let kind = match stands.as_int() {
                    Some(0) => "open",
                    Some(_) => "ticked",
                    None => "unknown",
                };
                self.record("consent.box", kind, "", vec![label], Mark::NONE);
            }
        }
    }

    /// Tells which ways out of the consent window there are beside agreeing.
    pub(crate) fn tell_ways(&mut self, consent: &Consent) {
        let window = consent.window;
        let firm = self.field_of(window, slots::UNCANCELABLE) == Some(Value::flag(true));
        let own_view = self.field_of(window, slots::VIEW).is_some();
        let alert = self
            .class_of(window.shape)
            .is_some_and(|class| self.program.java_type(class) == "android.app.AlertDialog");
        // A button may do nothing but close the window, and have no listener.
        let closes = [slots::NEGATIVE_TEXT, slots::NEUTRAL_TEXT]
            .into_iter()
            .any(|key| {
                self.field_of(window, key)
                    .is_some_and(|text| !text.is_null())
            });
        let kind = if !consent.refuse.is_empty() {
            "refusal"
        } else if closes || !consent.other.is_empty() || !firm {
            "other"
        } else if alert && !own_view {
            // All that can be touched in an alert of the platform is known.
            "none"
        } else {
            "none seen"
        };
        let labels = consent.accept.iter().map(|way| self.label(way)).collect();
        self.record("consent.ways", kind, "", labels, Mark::NONE);
    }

    /// Whether nothing of the app is left on the screen.
    fn is_gone(&self) -> bool {
        self.ended || self.world.screen.is_empty()
    }

    /// Tells whether a denied permission ends the app, at once or by the only buttons it leaves.
    pub(crate) fn tell_denial(&mut self, request: &Request) {
        if self.is_gone() {
            self.record("denial.ends", "left", "", request.names.clone(), Mark::NONE);
            return;
        }
        let Some(window) = self.windows().first().copied() else {
            return;
        };
        let firm = self.field_of(window, slots::UNCANCELABLE) == Some(Value::flag(true));
        let ways = self.clickable(window);
        if !firm || ways.is_empty() {
            return;
        }
        let mut all = true;
        for way in ways.iter().take(MOST_WAYS) {
            let fork = self.fork_world("R3");
            self.touch(way);
            all &= self.is_gone();
            self.back(fork);
        }
        if all {
            self.record(
                "denial.ends",
                "only way",
                "",
                request.names.clone(),
                Mark::NONE,
            );
        }
    }
}
