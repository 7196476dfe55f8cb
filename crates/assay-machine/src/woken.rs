//! What starts the app again once its process is gone: broadcasts, jobs, alarms, and services that
//! the system or another app binds.

use serde::Deserialize;

use crate::clock::AFTER_TOUCH;
use crate::machine::Machine;
use crate::value::Value;
use crate::world::{App, Component, Plan};

/// Most receivers, and services, that are taken to be started.
const MOST_STARTED: usize = 40;
/// Most actions of one receiver.
const MOST_ACTIONS: usize = 8;
/// From this release and target on, receivers of a manifest do not get broadcasts to everybody
/// (Android 8, background execution limits); the table says which they still get.
const IMPLICIT_STOPPED: i32 = 26;
/// How broadcasts of the system are named; no app can send them.
const SYSTEM: [&str; 6] = [
    "android.intent.action.",
    "android.net.",
    "android.bluetooth.",
    "android.provider.Telephony.",
    "android.app.action.",
    "android.media.",
];
/// How the platform's own permissions are named; no other app holds those that guard receivers.
const SYSTEM_PERMISSION: &str = "android.permission.";
/// What is done by another app, as the log names it, and what is sent without an action.
const APP: &str = "app ";
const BY_NAME: &str = "-";
/// What the user set up, as the models name it.
const CHOSEN: &str = "chosen ";
/// What the user types with, as the models name it.
const INPUT_METHOD: &str = "chosen input_method";
/// How the system's own guards of services are named: no app holds these permissions.
const SYSTEM_GUARD: &str = "android.permission.BIND_";

/// Broadcasts of the system, and whether they reach the receivers of a manifest.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Broadcast {
    /// Their actions.
    pub actions: Vec<String>,
    /// The API level from which, as release and as target, a manifest no longer gets them.
    #[serde(default)]
    pub stopped: Option<i32>,
    /// Permissions one of which must be declared, without `android.permission.`.
    #[serde(default)]
    pub permission: Vec<String>,
    /// Whether it may not come: the user has to grant the permission, or not every phone sends it.
    #[serde(default)]
    pub unsure: bool,
    /// On what condition they are sent, where there is one.
    #[serde(default)]
    pub by: Option<String>,
}

/// A service the system binds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Served {
    /// The action of its filter.
    pub action: String,
    /// On what condition.
    pub by: String,
}

/// How a broadcast arrives.
#[derive(Debug, PartialEq, Eq)]
struct Arrival {
    /// What brings it, for the log.
    cause: String,
    /// Whether it comes without anybody's doing.
    sure: bool,
    /// The newest release on which it arrives, where later ones do not deliver it.
    release: Option<i32>,
}

impl Machine<'_, '_> {
    /// R5 and R6: the process was killed; broadcasts, jobs and alarms start it again.
    pub(crate) fn after_kill(&mut self) {
        let app = self.world.app;
        let receivers = app
            .components
            .iter()
            .filter(|c| c.kind == "receiver")
            .take(MOST_STARTED);
        for receiver in receivers {
            // Who sends to a receiver by its name needs no action.
            let by_name = receiver.actions.is_empty().then(|| BY_NAME.to_owned());
            let actions = receiver.actions.iter().take(MOST_ACTIONS);
            for action in actions.chain(&by_name).chain(&widget_told(receiver)) {
                if let Some(arrival) = arrival(app, receiver, action, &self.models.broadcasts) {
                    self.aside("R5", |machine| {
                        machine.broadcast_to(receiver, action, &arrival);
                    });
                }
            }
        }
        self.doors();
        let mut plans = self.world.plans.clone();
        plans.truncate(MOST_STARTED);
        for plan in plans {
            self.aside("R6", |machine| machine.plan_comes(&plan));
        }
        let services = app
            .components
            .iter()
            .filter(|c| c.kind == "service")
            .take(MOST_STARTED);
        for service in services {
            if let Some(by) = self.bound_by(service) {
                self.aside("R6", |machine| machine.offered(service, by));
            }
        }
    }

    fn plan_comes(&mut self, plan: &Plan) {
        let cause = if plan.kind == "job" { "job" } else { "alarm" };
        cause.clone_into(&mut self.world.cause);
        self.may += u32::from(!plan.sure);
        self.planned(plan);
    }

    /// A broadcast reaches a receiver of the manifest.
    fn broadcast_to(&mut self, receiver: &Component, action: &str, arrival: &Arrival) {
        self.world.cause.clone_from(&arrival.cause);
        self.may += u32::from(!arrival.sure);
        if let Some(release) = arrival.release {
            self.world.sdk = release;
        }
        self.wake_up(receiver, |machine| {
            let intent = match action {
                BY_NAME => machine.make_named("Landroid/content/Intent;"),
                _ => machine.intent_of(action),
            };
            if arrival.cause.starts_with(APP) {
                machine.unknown_extras(intent);
            }
            intent
        });
    }

    /// A new process is started for a receiver of the manifest, which is handed an intent.
    pub(crate) fn wake_up(&mut self, receiver: &Component, made: impl FnOnce(&mut Self) -> Value) {
        self.new_process();
        self.start_process(&receiver.process);
        let intent = made(self);
        self.receive(receiver, intent);
        self.drain(AFTER_TOUCH);
    }

    /// Who binds or starts a service that the app does not start itself; none where nobody can.
    fn bound_by(&self, service: &Component) -> Option<String> {
        let known = |action: &String| {
            let mut rows = self.models.services.iter();
            rows.find(|row| row.action == *action)
        };
        if let Some(row) = service.actions.iter().find_map(known) {
            return Some(row.by.clone());
        }
        let system = service.guard.starts_with(SYSTEM_GUARD);
        if system {
            // Jobs stand among the plans; of the rest the user has to choose one.
            let chosen = service
                .actions
                .iter()
                .any(|action| action.starts_with("android."));
            return chosen.then(|| "chosen service".to_owned());
        }
        service
            .exported
            .then(|| format!("{APP}{BY_NAME} {}", service.class))
    }

    /// A service that the system binds on some condition, or that another app starts or binds.
    fn offered(&mut self, service: &Component, by: String) {
        let other = by.starts_with(APP);
        let types = by == INPUT_METHOD;
        // What the user set up comes; other apps and accounts may not.
        self.may += u32::from(!by.starts_with(CHOSEN));
        self.world.cause = by;
        self.new_process();
        self.start_process(&service.process);
        let intent = self.make_named("Landroid/content/Intent;");
        self.serve_outside(service, intent, other);
        self.drain(AFTER_TOUCH);
        if types {
            self.copied(true);
        }
    }
}

/// What the provider of a widget is told by its name, whatever its filter says.
fn widget_told(receiver: &Component) -> Vec<String> {
    let kinds = ["ENABLED", "UPDATE_OPTIONS", "DELETED", "DISABLED"];
    let named = |kind: &str| format!("android.appwidget.action.APPWIDGET_{kind}");
    if !receiver.actions.contains(&named("UPDATE")) {
        return Vec::new();
    }
    let told = kinds.iter().map(|kind| named(kind));
    told.filter(|action| !receiver.actions.contains(action))
        .collect()
}

/// How a broadcast reaches a receiver of the manifest; none where it does not.
fn arrival(
    app: &App<'_>,
    receiver: &Component,
    action: &str,
    known: &[Broadcast],
) -> Option<Arrival> {
    let row = known
        .iter()
        .find(|row| row.actions.iter().any(|known| known == action));
    let system = row.is_some() || SYSTEM.iter().any(|start| action.starts_with(start));
    if !system {
        let open = receiver.exported && !receiver.guard.starts_with(SYSTEM_PERMISSION);
        return open.then(|| Arrival {
            cause: format!("{APP}{action} {}", receiver.class),
            sure: false,
            release: None,
        });
    }
    let needs = row.map_or(&[][..], |row| row.permission.as_slice());
    let declared = |name: &String| {
        let mut own = app.permissions.iter();
        own.any(|own| own.strip_prefix("android.permission.") == Some(name))
    };
    if !needs.is_empty() && !needs.iter().any(declared) {
        return None;
    }
    let stopped = match row {
        Some(row) => row.stopped,
        None => Some(IMPLICIT_STOPPED),
    };
    // A package that tells no target is taken as one for the release it is followed on.
    let target = if app.target_sdk > 0 {
        app.target_sdk
    } else {
        i32::MAX
    };
    let late = stopped.filter(|level| target >= *level);
    let by = row.and_then(|row| row.by.clone());
    match late {
        Some(level) if app.min_sdk >= level || level == 1 => None,
        Some(level) => Some(Arrival {
            cause: format!("old_broadcast {action}"),
            sure: false,
            release: Some(level - 1),
        }),
        None => Some(Arrival {
            sure: by.as_ref().is_none_or(|by| by.starts_with(CHOSEN))
                && !row.is_some_and(|row| row.unsure),
            cause: by.unwrap_or_else(|| format!("broadcast {action}")),
            release: None,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Arrival, Broadcast, arrival};
    use crate::world::{App, Component};

    fn rows() -> Vec<Broadcast> {
        let row = |action: &str| Broadcast {
            actions: vec![action.to_owned()],
            ..Broadcast::default()
        };
        vec![
            Broadcast {
                permission: vec!["RECEIVE_BOOT_COMPLETED".to_owned()],
                ..row("android.intent.action.BOOT_COMPLETED")
            },
            Broadcast {
                stopped: Some(24),
                ..row("android.net.conn.CONNECTIVITY_CHANGE")
            },
            Broadcast {
                stopped: Some(1),
                ..row("android.intent.action.SCREEN_ON")
            },
        ]
    }

    fn come(app: &App<'_>, exported: bool, action: &str) -> Option<Arrival> {
        let receiver = Component {
            exported,
            ..Component::default()
        };
        arrival(app, &receiver, action, &rows())
    }

    #[test]
    fn boot_is_heard_with_its_permission_alone() {
        let mut app = App {
            target_sdk: 34,
            min_sdk: 21,
            ..App::default()
        };
        let boot = "android.intent.action.BOOT_COMPLETED";
        assert_eq!(come(&app, false, boot), None);
        app.permissions = vec!["android.permission.RECEIVE_BOOT_COMPLETED".to_owned()];
        let heard = come(&app, false, boot);
        assert!(
            heard.is_some_and(|heard| heard.sure && heard.cause == format!("broadcast {boot}"))
        );
    }

    #[test]
    fn what_stopped_arrives_on_older_phones_alone() {
        let mut app = App {
            target_sdk: 34,
            min_sdk: 21,
            ..App::default()
        };
        let network = "android.net.conn.CONNECTIVITY_CHANGE";
        let power = "android.intent.action.ACTION_POWER_CONNECTED";
        let old = come(&app, false, network);
        assert!(old.is_some_and(|old| !old.sure && old.release == Some(23)));
        assert!(come(&app, false, power).is_some_and(|old| old.release == Some(25)));
        assert_eq!(come(&app, true, "android.intent.action.SCREEN_ON"), None);
        app.min_sdk = 26;
        assert_eq!(come(&app, true, power), None);
        app.target_sdk = 23;
        assert!(come(&app, false, network).is_some_and(|now| now.sure && now.release.is_none()));
    }

    #[test]
    fn actions_of_its_own_come_from_other_apps_or_not_at_all() {
        let app = App::default();
        assert_eq!(come(&app, false, "bench.own.START"), None);
        let other = come(&app, true, "bench.own.START");
        assert!(
            other
                .is_some_and(|other| !other.sure && other.cause.starts_with("app bench.own.START"))
        );
    }
}
