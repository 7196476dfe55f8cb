//! Which window asks for consent.

use crate::machine::Machine;
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

/// The answers a consent window takes.
#[derive(Debug, Clone)]
pub struct Consent {
    /// The window.
    pub window: Value,
    /// What it says.
    pub texts: Vec<String>,
    /// What agreeing calls.
    pub accept: Vec<Listener>,
    /// What refusing calls.
    pub refuse: Vec<Listener>,
    /// What else can be touched in it.
    pub other: Vec<Listener>,
    /// Boxes to be ticked.
    pub boxes: Vec<Value>,
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
    /// On a button that goes on, which agrees where a box beside it does.
    pub go_on: Vec<String>,
}

impl Machine<'_, '_> {
    /// The windows on the screen, the uppermost first: dialogs stand above their activity, and what
    /// belongs to no activity above all.
    pub(crate) fn windows(&self) -> Vec<Value> {
        let shown: Vec<Value> = self
            .world
            .windows
            .iter()
            .rev()
            .map(|window| window.object)
            .collect();
        let screens: Vec<Value> = self
            .world
            .screen
            .iter()
            .rev()
            .map(|screen| screen.object)
            .collect();
        let owner = |window: &Value| {
            self.owner_of(*window)
                .filter(|owner| screens.contains(owner))
        };
        let is_screen = |window: &Value| {
            self.world
                .screen
                .iter()
                .any(|screen| screen.object == *window)
        };
        let mut ordered: Vec<Value> = shown
            .iter()
            .copied()
            .filter(|window| !is_screen(window) && owner(window).is_none())
            .collect();
        // Activities that were finished are no longer there, nor is what was made of layouts alone.
        for screen in &screens {
            ordered.extend(
                shown
                    .iter()
                    .copied()
                    .filter(|w| !is_screen(w) && owner(w) == Some(*screen)),
            );
            ordered.extend(shown.iter().copied().filter(|window| window == screen));
        }
        ordered
    }

    /// The activity a dialog belongs to.
    fn owner_of(&self, window: Value) -> Option<Value> {
        let mut context = self.field_of(window, slots::CONTEXT)?;
        for _ in 0..4 {
            if self
                .world
                .screen
                .iter()
                .any(|screen| screen.object == context)
            {
                return Some(context);
            }
            context = self.field_of(context, slots::CONTEXT)?;
        }
        None
    }

    /// The consent window on the screen, if one is recognised by its words and buttons.
    pub(crate) fn consent(&mut self) -> Option<Consent> {
        self.windows().into_iter().find_map(|window| {
            let mut texts = self.texts_in(window);
            if self.is_popup_menu(window) {
                // What it asks stands on the page below.
                let below = self.world.screen.last().map(|screen| screen.object);
                texts.extend(below.map_or_else(Vec::new, |below| self.texts_in(below)));
            }
            let about = texts
                .iter()
                .any(|text| has(text, &self.models.words.policy));
            let consent = self.buttons_of(window, texts);
            (about && !consent.accept.is_empty()).then_some(consent)
        })
    }

    /// What can be touched in a window.
    pub(crate) fn clickable(&mut self, window: Value) -> Vec<Listener> {
        let views = self.seen_in(window);
        let inside = |known: &&Listener| {
            let touched = known.kind == "click" || self.is_touch(known);
            touched && (known.holder == window || views.contains(&known.holder))
        };
        let mut found: Vec<Listener> = self
            .world
            .listeners
            .iter()
            .filter(inside)
            .cloned()
            .flat_map(|known| self.by_row(known))
            .collect();
        found.extend(self.own_touches(&views));
        found
    }

    fn buttons_of(&mut self, window: Value, texts: Vec<String>) -> Consent {
        let mut boxes = self.views_in(window);
        boxes.retain(|view| self.is_box(*view));
        let mut consent = Consent {
            window,
            texts,
            boxes,
            accept: Vec::new(),
            refuse: Vec::new(),
            other: Vec::new(),
        };
        for listener in self.clickable(window) {
            let label = self.label(&listener);
            let words = &self.models.words;
            if has(&label, &words.refuse) {
                consent.refuse.push(listener);
            } else if has(&label, &words.accept) && !consent.boxes.contains(&listener.holder) {
                consent.accept.push(listener);
            } else {
                consent.other.push(listener);
            }
        }
        if consent.accept.is_empty() && consent.boxes.iter().any(|held| self.may_agree(*held)) {
            let (go_on, other) = std::mem::take(&mut consent.other)
                .into_iter()
                .partition(|listener| has(&self.label(listener), &self.models.words.go_on));
            consent.accept = go_on;
            consent.other = other;
        }
        consent
    }

    /// Whether a view can be ticked.
    pub(crate) fn is_box(&mut self, view: Value) -> bool {
        self.is_kind(view, "Landroid/widget/CompoundButton;")
    }

    /// The text on what is touched.
    pub(crate) fn label(&self, listener: &Listener) -> String {
        let key = match listener.args.get(1).and_then(|which| which.as_int()) {
            Some(-1) => slots::POSITIVE_TEXT,
            Some(-2) => slots::NEGATIVE_TEXT,
            Some(-3) => slots::NEUTRAL_TEXT,
            _ => slots::TEXT,
        };
        if let Some((_, label)) = listener.why.split_once(" #") {
            return label.to_owned();
        }
        let held = self
            .field_of(listener.holder, key)
            .and_then(|held| self.told(held));
        // A row that is touched as a whole says what the texts in it say.
        held.unwrap_or_else(|| self.texts_in(listener.holder).join(" "))
    }

    /// Whether a text agrees.
    pub(crate) fn agrees(&self, label: &str) -> bool {
        let words = &self.models.words;
        !has(label, &words.refuse) && has(label, &words.accept)
    }
}

/// Whether a text holds one of the words.
pub(crate) fn has(text: &str, words: &[String]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word.as_str()))
}
