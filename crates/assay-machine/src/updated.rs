//! R9: the app was updated over an older edition, whose rules the user had agreed to.
//!
//! What an older edition kept is not in the package. It is taken to have kept what this one keeps,
//! with lower numbers and editions. Of a user who had agreed, only an app is looked at that then
//! asks anew: what it does before the answer is told, and whether the old agreement covers it is
//! for a person to say. As all of this rests on a guess, nothing in this state is certain.

use crate::content::Entry;
use crate::machine::Machine;
use crate::slots;
use crate::value::{ObjectId, Shape, Value, Wrapper};
use crate::world::Component;

/// Lower numbers are answers, not editions: yes, no, never asked.
const FIRST_EDITION: i64 = 2;
/// Milliseconds between the installation and the update.
const MONTH: i64 = 30 * 86_400_000;
/// Longest text that is taken for an edition, in bytes.
const LONGEST: usize = 64;
/// Where apps keep what the next launch has to know.
const STORES: [&str; 2] = ["preferences", "mmkv"];
/// What the system tells an app that was replaced by a newer edition.
const REPLACED: &str = "android.intent.action.MY_PACKAGE_REPLACED";
const DATABASES: &str = "android.database.sqlite.SQLiteDatabase";
/// Names of settings that tell an edition end like this.
const NAMED: [char; 8] = ['2', '3', '4', '5', '6', '7', '8', '9'];

impl Machine<'_, '_> {
    /// Opens the app as after an update.
    pub(crate) fn updated(&mut self) {
        let before = self.trace.events.len();
        let app = self.world.app;
        let told = |c: &&Component| c.kind == "receiver" && c.actions.iter().any(|a| a == REPLACED);
        let told: Vec<&Component> = app.components.iter().filter(told).collect();
        let notices = !told.is_empty() || self.looks_when_installed();
        let asks = self.world.agreed || self.consent().is_some();
        if !(self.age() || notices && asks) {
            return;
        }
        self.may += 1;
        self.world.update = MONTH;
        let asked = self.world.app.permissions.iter().cloned();
        self.world.granted.extend(asked);
        for receiver in told {
            self.wake_up(receiver, |machine| machine.intent_of(REPLACED));
        }
        self.open_anew();
        if self.world.agreed && self.consent().is_none() {
            self.trace.forget(before);
        }
    }

    /// Whether the app looks when it was installed and when it was updated.
    fn looks_when_installed(&self) -> bool {
        let class = self.program.type_of(b"Landroid/content/pm/PackageInfo;");
        let name = self.program.find_name(b"lastUpdateTime");
        class
            .zip(name)
            .zip(self.program.type_of(b"J"))
            .is_some_and(|((class, name), long)| {
                self.program.find_field(class, name, long).is_some()
            })
    }

    /// Makes everything kept older; whether anything was.
    fn age(&mut self) -> bool {
        let mut databases = self.kept(&[DATABASES]);
        databases.retain(|id| self.field_of(Value::object(*id), slots::THERE).is_some());
        let mut changed = false;
        for id in self.kept(&STORES) {
            let store = Value::object(id);
            let Some((entries, _)) = self.entries_of(store) else {
                continue;
            };
            for entry in entries {
                changed |= self.age_entry(store, &entry);
            }
        }
        for database in databases {
            self.set_field_of(Value::object(database), slots::AGED, Value::flag(true));
            changed = true;
        }
        changed
    }

    /// Objects of such groups, by their names.
    fn kept(&self, groups: &[&str]) -> Vec<ObjectId> {
        let known = self.named.iter();
        let mut found: Vec<_> = known
            .filter(|((group, _), _)| groups.contains(&group.as_str()))
            .map(|((_, name), id)| (name, *id))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, id)| id).collect()
    }

    /// An older edition kept another value, or kept it under an older name.
    fn age_entry(&mut self, store: Value, entry: &Entry) -> bool {
        let value = self.older(entry.value);
        let named = self.pool.known(entry.key);
        let key = named
            .filter(|name| name.contains(NAMED) || self.is_by_edition(name))
            .and_then(|name| older_text(&name));
        if value.is_none() && key.is_none() {
            return false;
        }
        let key = key.map(|key| {
            self.remove_entry(store, entry.key);
            self.pool.literal(&key)
        });
        self.put_entry(
            store,
            key.unwrap_or(entry.key),
            value.unwrap_or(entry.value),
        );
        true
    }

    /// Whether a name ends in the number of this edition.
    fn is_by_edition(&self, name: &str) -> bool {
        let number = self.world.app.version_code.to_string();
        let start = name.strip_suffix(&number);
        start.is_some_and(|start| start.ends_with(['_', '-', '.', 'v', 'V', ':']))
    }

    fn older(&mut self, value: Value) -> Option<Value> {
        let shape = match value.shape {
            Shape::Boxed(wrapper, number) if is_whole(wrapper) && number >= FIRST_EDITION => {
                Shape::Boxed(wrapper, number - 1)
            }
            Shape::Word(number) if i64::from(number) >= FIRST_EDITION => Shape::Word(number - 1),
            Shape::Wide(number) if number >= FIRST_EDITION => Shape::Wide(number - 1),
            Shape::Text { .. } => {
                let text = older_text(&self.pool.known(value)?)?;
                return Some(self.pool.literal(&text));
            }
            _ => return None,
        };
        Some(Value {
            shape,
            mark: value.mark,
        })
    }
}

const fn is_whole(wrapper: Wrapper) -> bool {
    matches!(
        wrapper,
        Wrapper::Byte | Wrapper::Short | Wrapper::Integer | Wrapper::Long
    )
}

/// A text with its last digit that is not zero lowered: an older number, day or digest.
fn older_text(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let at = text.rfind(|c: char| ('1'..='9').contains(&c))?;
    let (begin, rest) = text.split_at(at);
    let mut rest = rest.chars();
    let lower = char::from_digit(rest.next()?.to_digit(10)? - 1, 10)?;
    Some(format!("{begin}{lower}{}", rest.as_str()))
}

#[cfg(test)]
mod tests {
    use super::older_text;

    #[test]
    fn the_last_digit_is_lowered() {
        assert_eq!(older_text("3.1.0").as_deref(), Some("3.0.0"));
        assert_eq!(older_text("2026-01-15").as_deref(), Some("2026-01-14"));
        assert_eq!(older_text("版本2号").as_deref(), Some("版本1号"));
        assert_eq!(older_text("yes"), None);
        assert_eq!(older_text("0"), None);
    }
}
