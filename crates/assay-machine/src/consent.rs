//! Which window asks for consent, and what its answers do.

use crate::machine::Machine;
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

/// The answers a consent window takes.
#[derive(Debug, Clone, Default)]
pub struct Consent {
    /// What the window says.
    pub texts: Vec<String>,
    /// What agreeing calls.
    pub accept: Vec<Listener>,
    /// What refusing calls.
    pub refuse: Vec<Listener>,
    /// What else can be touched in it.
    pub other: Vec<Listener>,
}

/// Words that tell what a text is about.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Words {
    /// Of a window that asks for consent: it names a policy or agreement.
    pub policy: Vec<String>,
    /// On a button that agrees.
    pub accept: Vec<String>,
    /// On a button that refuses; looked for first.
    pub refuse: Vec<String>,
}

impl Machine<'_, '_> {
    /// The consent window on the screen, if one is recognised by its words and buttons.
    pub(crate) fn consent(&mut self) -> Option<Consent> {
        let windows = self.world.windows.clone();
        windows.iter().rev().find_map(|window| {
            let texts = self.texts_in(window.object);
            let about = texts.iter().any(|text| has(text, &self.models.words.policy));
            let consent = self.answers(window.object, texts);
            (about && !consent.accept.is_empty()).then_some(consent)
        })
    }

    fn answers(&mut self, window: Value, texts: Vec<String>) -> Consent {
        let views = self.views_in(window);
        let mut consent = Consent { texts, ..Consent::default() };
        for listener in self.world.listeners.clone() {
            let inside = listener.holder == window || views.contains(&listener.holder);
            if listener.kind != "click" || !inside {
                continue;
            }
            let label = self.label(&listener);
            let words = &self.models.words;
            if has(&label, &words.refuse) {
                consent.refuse.push(listener);
            } else if has(&label, &words.accept) {
                consent.accept.push(listener);
            } else {
                consent.other.push(listener);
            }
        }
        consent
    }

    /// The text on what is touched.
    fn label(&self, listener: &Listener) -> String {
        let key = match listener.args.get(1).and_then(|which| which.as_int()) {
            Some(-1) => slots::POSITIVE_TEXT,
            Some(-2) => slots::NEGATIVE_TEXT,
            Some(-3) => slots::NEUTRAL_TEXT,
            _ => slots::TEXT,
        };
        let held = self.field_of(listener.holder, key);
        held.and_then(|held| self.told(held)).unwrap_or_default()
    }
}

fn has(text: &str, words: &[String]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word.as_str()))
}
