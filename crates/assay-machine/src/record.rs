//! What calls of the platform make happen: events, sources, sinks.

use crate::call::Call;
use crate::machine::Machine;
use crate::model::Row;
use crate::pool::Origin;
use crate::trace::Event;
use crate::value::{Mark, Shape, Value};

/// Levels of the platform on phones that are in use.
pub(crate) const LEVELS: [i32; 6] = [26, 28, 29, 31, 33, 34];

/// Most characters of an argument an event shows.
pub(crate) const MOST_SHOWN: usize = 200;

impl Machine<'_, '_> {
    /// Records what the rows say happens; the origin of what is read.
    pub(crate) fn happens(&mut self, rows: &[&Row], call: &Call) -> Mark {
        let mut origin = Mark::NONE;
        for row in rows {
            if let Some(kind) = &row.source {
                if self.lacks(row) {
                    self.world.denied = row.permission.join(" ");
                }
                let mark = self.source(kind, call);
                self.world.denied.clear();
                if !self.withheld(row) {
                    origin = self.pool.both(origin, mark);
                }
            }
            if let Some(channel) = &row.sink {
                self.sink(channel, &row.args, call);
            }
            if let Some(event) = &row.event {
                self.event(event, "", Mark::NONE, call);
            }
        }
        origin
    }

    /// Whether the system gives nothing, since the user permitted none of what a row needs.
    pub(crate) fn withheld(&self, row: &Row) -> bool {
        let world = &self.world;
        world.exploring
            && !row.permission.is_empty()
            && !row.permission.iter().any(|name| {
                world
                    .granted
                    .iter()
                    .any(|granted| granted.strip_prefix("android.permission.") == Some(name))
            })
    }

    /// Records that a PI kind is read; the mark of what is read.
    pub(crate) fn source(&mut self, kind: &str, call: &Call) -> Mark {
        let event = self.event("source", kind, Mark::NONE, call);
        self.pool.origin(Origin {
            event,
            sure: true,
            hashed: false,
            implicit: false,
            size: false,
        })
    }

    /// Records that data is given away; nothing where the arguments carry nothing and the channel
    /// is no event of its own.
    pub(crate) fn sink(&mut self, channel: &str, which: &[usize], call: &Call) {
        let mut mark = self.world.control;
        for number in 0..=call.count() {
            if (which.is_empty() && number > 0) || which.contains(&number) {
                let carried = self.carried(call.arg(number));
                mark = self.pool.both(mark, carried);
            }
        }
        self.event("sink", channel, mark, call);
    }

    /// Records an event here and now; returns its number.
    pub(crate) fn event(&mut self, what: &str, kind: &str, mark: Mark, call: &Call) -> u32 {
        let args: Vec<String> = call
            .args
            .iter()
            .skip(usize::from(!call.is_static))
            .map(|arg| self.shown(*arg))
            .collect();
        let api = call.signature.shown();
        self.record(what, kind, &api, args, mark)
    }

    /// Records an event of any kind.
    pub(crate) fn record(
        &mut self,
        what: &str,
        kind: &str,
        api: &str,
        args: Vec<String>,
        mark: Mark,
    ) -> u32 {
        let event = Event {
            state: self.world.state.clone(),
            agreed: self.world.agreed,
            time: self.world.time,
            what: what.to_owned(),
            api: api.to_owned(),
            kind: kind.to_owned(),
            sure: self.may == 0 && !self.world.exploring,
            stack: self.stack.iter().map(|site| (site.def, site.pc)).collect(),
            args,
            entry: self.world.entry.clone(),
            cause: self.world.cause.clone(),
            setting: self.world.setting.clone(),
            denied: self.world.denied.clone(),
            mark,
        };
        let Self { trace, pool, .. } = self;
        trace.add(event, |a, b| pool.both(a, b))
    }

    /// A value as an event shows it.
    pub(crate) fn shown(&self, value: Value) -> String {
        match value.shape {
            Shape::Word(word) => word.to_string(),
            Shape::Wide(wide) => wide.to_string(),
            Shape::Boxed(_, bits) => bits.to_string(),
            Shape::Class(ty) => self.program.java_type(ty),
            Shape::OneOf(_) => {
                let shapes = self.pool.shapes(value.shape);
                let each: Vec<String> = shapes.iter().map(|s| self.shown(Value::of(*s))).collect();
                each.join(" | ")
            }
            Shape::Unknown(_) | Shape::Term(_) | Shape::Pieces(_) => "?".to_owned(),
            Shape::Text { .. } | Shape::Ref(_) => match self.told(value) {
                Some(text) => text.chars().take(MOST_SHOWN).collect(),
                // A `ComponentName` is the class it names.
                None => self
                    .component_of(value)
                    .or_else(|| {
                        self.class_of(value.shape)
                            .map(|ty| self.program.java_type(ty))
                    })
                    .unwrap_or_else(|| "?".to_owned()),
            },
        }
    }
}
