//! What happened, in order.

use assay_dex::program::DefId;
use rustc_hash::FxHashMap;

use crate::value::Mark;

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Event {
    /// The state of the app's life: `R0` first launch, `R1` refused, and so on.
    pub state: String,
    /// Whether the user had agreed.
    pub agreed: bool,
    /// Milliseconds since the launch.
    pub time: i64,
    /// What: `source`, `sink`, `permission.request`, `start.activity` and so on.
    pub what: String,
    /// The method that was called, as `class.method`.
    pub api: String,
    /// The PI kind of a source; the channel of a sink.
    pub kind: String,
    /// Whether it happens on every way the app can take.
    pub sure: bool,
    /// Calls that were under way, the outermost first: method and code unit.
    pub stack: Vec<(DefId, u32)>,
    /// Arguments, as far as they are known.
    pub args: Vec<String>,
    /// What the app was asked to do when it happened.
    pub entry: String,
    /// What started the process, where it was not the user; see [`World`](crate::world::World).
    pub cause: String,
    /// Of an SDK: how its host has set its switches; empty before the host does anything.
    pub setting: String,
    /// The permissions for want of any of which the system refuses it.
    pub denied: String,
    /// What a sink was given.
    pub mark: Mark,
}

type Identity = (bool, [String; 4], Vec<(DefId, u32)>, Vec<String>);

/// All that happened.
#[derive(Debug, Default)]
pub struct Trace {
    /// Events in the order of their first happening.
    pub events: Vec<Event>,
    /// How often something new was learnt of an event that was there.
    pub changes: u64,
    known: FxHashMap<Identity, u32>,
}

impl Trace {
    /// Adds an event, or finds it where it happened before; returns its number.
    pub fn add(&mut self, event: Event, join: impl FnOnce(Mark, Mark) -> Mark) -> u32 {
        let identity = (
            event.agreed,
            [
                [&event.state, how(&event.cause), &event.setting].join("\0"),
                event.what.clone(),
                event.kind.clone(),
                event.api.clone(),
            ],
            event.stack.clone(),
            event.args.clone(),
        );
        if let Some(number) = self.known.get(&identity)
            && let Some(known) = self.events.get_mut(*number as usize)
        {
            let mark = join(known.mark, event.mark);
            self.changes += u64::from(mark != known.mark || (event.sure && !known.sure));
            known.sure |= event.sure;
            if event.denied.is_empty() {
                known.denied.clear();
            }
            known.mark = mark;
            return *number;
        }
        let number = u32::try_from(self.events.len()).unwrap_or(u32::MAX);
        self.known.insert(identity, number);
        self.events.push(event);
        number
    }

    /// Forgets everything but the first so many events.
    pub fn forget(&mut self, from: usize) {
        self.events.truncate(from);
        self.known.retain(|_, number| (*number as usize) < from);
    }
}

/// What kind of thing started the process, its name left out.
fn how(cause: &str) -> &str {
    cause.split(' ').next().unwrap_or_default()
}
