//! Ways into an app past its icon: links, the share sheet, and what other apps open.

use crate::clock::AFTER_TOUCH;
use crate::machine::Machine;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::{Component, Filter};

/// Most such activities that are opened.
const MOST_DOORS: usize = 8;
/// Instructions one may take that the user opens, and one that only other apps do.
const BY_USER_STEPS: u64 = 60_000;
const BY_APP_STEPS: u64 = 10_000;
/// What the user opens from another app: a link, a file, something shared, a word that was marked.
const BY_USER: [&str; 7] = [
    "android.intent.action.VIEW",
    "android.intent.action.SEND",
    "android.intent.action.SENDTO",
    "android.intent.action.SEND_MULTIPLE",
    "android.intent.action.PROCESS_TEXT",
    "android.intent.action.EDIT",
    "android.intent.action.CREATE_SHORTCUT",
];
/// The category of what others can open without a name.
const DEFAULT: &str = "android.intent.category.DEFAULT";

impl Machine<'_, '_> {
    /// R5: the process is gone, and an activity is opened from outside.
    pub(crate) fn doors(&mut self) {
        let app = self.world.app;
        let doors = app
            .components
            .iter()
            .filter(|c| c.kind == "activity" && c.exported && !c.launcher && c.guard.is_empty());
        for door in doors.take(MOST_DOORS) {
            let by_user = door.filters.iter().find(|filter| opens(filter));
            let most = if by_user.is_some() {
                BY_USER_STEPS
            } else {
                BY_APP_STEPS
            };
            self.aside_within("R5", most, |machine| machine.enter_by(door, by_user));
        }
    }

    fn enter_by(&mut self, door: &Component, by_user: Option<&Filter>) {
        let filter = by_user.or_else(|| door.filters.first());
        let action = filter.and_then(|filter| filter.actions.first());
        let shown = action.map_or("-", String::as_str);
        self.world.cause = match by_user {
            Some(_) => format!("link {shown}"),
            None => format!("app {shown} {}", door.class),
        };
        self.may += u32::from(by_user.is_none());
        self.new_process();
        self.start_process("");
        let intent = match action {
            Some(action) => self.intent_of(action),
            None => self.make_named("Landroid/content/Intent;"),
        };
        if filter.is_some_and(|filter| !filter.schemes.is_empty() || !filter.types.is_empty()) {
            let data = self.any_text(Mark::NONE);
            self.set_field_of(intent, slots::DATA, data);
        }
        self.unknown_extras(intent);
        self.start_activity(door, intent, Value::ZERO, -1);
        self.drain(AFTER_TOUCH);
    }
}

/// Whether a filter is for what the user opens from another app.
fn opens(filter: &Filter) -> bool {
    filter.categories.iter().any(|category| category == DEFAULT)
        && filter
            .actions
            .iter()
            .any(|action| BY_USER.contains(&action.as_str()))
}
