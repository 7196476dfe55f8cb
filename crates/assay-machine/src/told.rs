//! What a run tells: events, flows, coverage, in plain rows.

use std::collections::BTreeMap;

use assay_dex::program::{DefId, Lines};
use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::machine::Machine;
use crate::trace::Event;
use crate::value::Mark;

/// The instruction of an event that stands for the declaration of a method.
pub(crate) const DECLARED: u32 = u32::MAX;

/// One activation on a stack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Frame {
    /// The class, in Java's notation.
    pub class: String,
    /// The method, with its parameter types.
    pub method: String,
    /// The source file, empty where it is not told.
    pub file: String,
    /// The source line, 0 where it is not told.
    pub line: u32,
    /// The instruction, in code units.
    pub pc: u32,
    /// The file the class came from, where that is none the app itself consists of.
    pub code: String,
}

/// One event.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Its number.
    pub id: u32,
    /// `R0` and so on.
    pub state: String,
    /// Whether the user had agreed.
    pub agreed: bool,
    /// Milliseconds since the launch.
    pub time: i64,
    /// `source`, `sink`, `permission.request`, …
    pub event: String,
    /// The PI kind of a source, the channel of a sink.
    pub kind: String,
    /// PI kinds a sink is given.
    pub kinds: Vec<String>,
    /// `must` or `may`.
    pub certainty: &'static str,
    /// `class.method` that was called.
    pub api: String,
    /// Arguments as far as they are known; `?` where not.
    pub args: Vec<String>,
    /// What the app was asked to do.
    pub entry: String,
    /// What started the process, where it was not the user: `broadcast ACTION`, `old_broadcast ACTION`
    /// (older releases alone), `app ACTION CLASS` (another
    /// app, by an action or, with `-`, by name), `chosen WHAT` (the user set it up), `sync`,
    /// `job`, `alarm`, `link ACTION` (the user opens an
    /// activity past the launcher).
    pub cause: String,
    /// Of an SDK: `CLASS.METHOD(PARAMETERS)=true` for the switch its host has set, `default` where
    /// it has set none; empty before the host does anything.
    pub setting: String,
    /// Permissions for want of any of which the system refuses it, without `android.permission.`.
    pub denied: String,
    /// Calls that were under way, the outermost first.
    pub stack: Vec<Frame>,
    /// Numbers of the source events a sink was given.
    pub sources: Vec<u32>,
}

/// A flow from a source to a sink.
#[derive(Debug, Clone, Serialize)]
pub struct Flow {
    /// Number of the source's event.
    pub source: u32,
    /// Number of the sink's event.
    pub sink: u32,
    /// `must` or `may`.
    pub certainty: &'static str,
    /// It went through a one-way function.
    pub hashed: bool,
    /// It is carried by the choice of a branch alone.
    pub implicit: bool,
}

/// A method of an SDK that its host called.
#[derive(Debug, Clone, Serialize)]
pub struct DoorRow {
    /// The method, in Java's notation.
    pub method: String,
    /// `init`, `switch` or `use`.
    pub role: &'static str,
    /// Whether a table names it; else its name is like that of such methods.
    pub known: bool,
    /// Whether it returned at least once.
    pub returned: bool,
    /// Whether it is sure to reach the SDK the host sets going: it is static, or of an object that
    /// is handed to what does so.
    pub tied: bool,
    /// The line of its first statement, 0 where it is not told.
    pub line: u32,
}

/// What was followed, and what was not.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Followed {
    /// Instructions that ran, each counted as often as it ran.
    pub steps: u64,
    /// Instructions that ran at least once.
    pub executed: u64,
    /// Instructions of the methods that ran.
    pub entered: u64,
    /// Instructions of the whole program.
    pub instructions: u64,
    /// Methods that ran.
    pub methods: u64,
    /// What was cut, `STATE: what`, and how often.
    pub cuts: BTreeMap<String, u64>,
    /// Calls no model covers, and how often they were made.
    pub unmodelled: BTreeMap<String, u64>,
}

/// Everything a run tells.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    /// What happened, in order.
    pub events: Vec<Row>,
    /// Which source reached which sink.
    pub flows: Vec<Flow>,
    /// The texts of the consent window, where one was recognised.
    pub consent: Option<Vec<String>>,
    /// Of an SDK: the methods its host called.
    pub doors: Vec<DoorRow>,
    /// What was followed.
    pub coverage: Followed,
}

impl Machine<'_, '_> {
    /// Instructions of the whole program.
    pub(crate) fn instructions(&self) -> u64 {
        let inputs = self.program.inputs.iter();
        inputs.map(|input| input.instructions).sum()
    }

    /// What was cut, `STATE: what`, and how often.
    pub(crate) fn cuts_by_state(&self) -> BTreeMap<String, u64> {
        let cuts = self.cuts.iter();
        cuts.map(|(state, what, count)| (format!("{state}: {what}"), *count))
            .collect()
    }

    /// Tells what the run found.
    #[must_use]
    pub fn tell(mut self) -> Told {
        let events = std::mem::take(&mut self.trace.events);
        let mut frames = Frames {
            lines: FxHashMap::default(),
        };
        let rows = (0..)
            .zip(&events)
            .map(|(id, event)| self.row(id, event, &events, &mut frames))
            .collect();
        let flows = self.flows(&events);
        let (executed, entered) = self.covered();
        let coverage = Followed {
            steps: self.steps,
            executed,
            entered,
            instructions: self.instructions(),
            methods: self.executed.len() as u64,
            cuts: self.cuts_by_state(),
            unmodelled: std::mem::take(&mut self.unmodelled),
        };
        Told {
            events: rows,
            flows,
            consent: self.consent_texts.take(),
            doors: Vec::new(),
            coverage,
        }
    }

    fn row(&self, id: u32, event: &Event, all: &[Event], frames: &mut Frames) -> Row {
        let origins = self.pool.origins(event.mark);
        let sources: Vec<u32> = origins.iter().map(|origin| origin.event).collect();
        let mut kinds: Vec<String> = sources
            .iter()
            .filter_map(|n| all.get(*n as usize))
            .map(|source| source.kind.clone())
            .collect();
        kinds.sort();
        kinds.dedup();
        Row {
            id,
            state: event.state.clone(),
            agreed: event.agreed,
            time: event.time,
            event: event.what.clone(),
            kind: event.kind.clone(),
            kinds,
            certainty: if event.sure { "must" } else { "may" },
            api: event.api.clone(),
            args: event.args.clone(),
            entry: event.entry.clone(),
            cause: event.cause.clone(),
            setting: event.setting.clone(),
            denied: event.denied.clone(),
            stack: event
                .stack
                .iter()
                .map(|(def, pc)| frames.frame(self, *def, *pc))
                .collect(),
            sources,
        }
    }

    fn flows(&self, events: &[Event]) -> Vec<Flow> {
        let mut flows = Vec::new();
        for (sink, event) in (0..).zip(events) {
            if event.what != "sink" || event.mark == Mark::NONE {
                continue;
            }
            for origin in self.pool.origins(event.mark).iter() {
                let source_sure = events
                    .get(origin.event as usize)
                    .is_some_and(|source| source.sure);
                let sure = origin.sure && event.sure && source_sure;
                flows.push(Flow {
                    source: origin.event,
                    sink,
                    certainty: if sure { "must" } else { "may" },
                    hashed: origin.hashed,
                    implicit: origin.implicit,
                });
            }
        }
        flows
    }
}

/// Line tables, each read once.
struct Frames {
    lines: FxHashMap<DefId, Lines>,
}

impl Frames {
    fn frame(&mut self, machine: &Machine<'_, '_>, def: DefId, pc: u32) -> Frame {
        let program = machine.program;
        let known = program.def(def);
        let lines = self.lines.entry(def).or_insert_with(|| {
            let body = known.and_then(|def| program.bodies.get(def.body.ix()));
            body.map_or_else(Lines::default, |body| Lines::of(program, body))
        });
        let class = known.and_then(|def| program.class(def.class));
        let source = class.and_then(|class| class.source);
        let shown = program.java_def(def);
        let name = class.map_or_else(String::new, |class| program.java_type(class.ty));
        // Code has no line of a declaration: it stands right above that of the first statement.
        let line = match pc {
            DECLARED => lines.at(0).map(|line| line.saturating_sub(1)),
            pc => lines.at(pc),
        };
        Frame {
            method: shown.strip_prefix(&name).map_or(shown.clone(), |rest| {
                rest.trim_start_matches('.').to_owned()
            }),
            class: name,
            file: source.map_or_else(String::new, |bytes| {
                String::from_utf8_lossy(bytes).into_owned()
            }),
            line: line.unwrap_or(0),
            pc: if pc == DECLARED { 0 } else { pc },
            code: known
                .and_then(|def| program.plug_in_of(def.class))
                .map_or_else(String::new, |number| {
                    machine.world.app.resources.plug_in_file(number)
                }),
        }
    }
}
