//! Which methods of an SDK its host would call: those the tables know, and those named like them.

use assay_dex::graph::Root;
use assay_dex::program::{DefId, Lines, Program, TypeId, access};
use assay_dex::query::QueryError;
use assay_machine::host::{Door, Role};
use assay_machine::told::DoorRow;
use regex::Regex;
use rustc_hash::FxHashSet;

use crate::code::Loaded;
use crate::query::{Hosted, Query};
use crate::reading::{Call, Element, Offer};
use crate::roots::manifest_classes;

/// Most methods of each kind that are called.
const MOST_INITS: usize = 4;
const MOST_SWITCHES: usize = 16;
const MOST_USES: usize = 12;
const MOST_STARTS: usize = 4;
/// Classes one is derived from, at most.
const MOST_ABOVE: usize = 50;
/// Shorter names were given by a tool that shortens names.
const SHORTEST_CLASS: usize = 4;
const CONTEXTS: [&[u8]; 3] = [
    b"Landroid/content/Context;",
    b"Landroid/app/Application;",
    b"Landroid/app/Activity;",
];

/// What to look for in a program.
pub struct Wanted<'q> {
    known: &'q Hosted,
    inits: Regex,
    switches: Regex,
    /// Packages of what no vendor offers by itself.
    inner: Regex,
    /// Methods from which code that reads something is reached.
    readers: FxHashSet<String>,
}

impl<'q> Wanted<'q> {
    /// What the tables ask for, and where the code was found to read.
    ///
    /// # Errors
    /// Where a table holds a pattern that is no regular expression.
    pub fn new(known: &'q Hosted, calls: &[Call]) -> Result<Self, String> {
        let pattern = |text: &str| Regex::new(text).map_err(|error| error.to_string());
        let reading = calls
            .iter()
            .filter(|call| call.api.starts_with(&known.reads));
        let paths = reading.flat_map(|call| call.spot.path.iter().take(2));
        Ok(Self {
            inits: pattern(&known.init_names)?,
            switches: pattern(&known.switch_names)?,
            inner: pattern(&known.inner)?,
            readers: paths.cloned().collect(),
            known,
        })
    }

    /// The methods a host calls, with what is told of them.
    pub fn doors(&self, program: &Program<'_>) -> (Vec<Door>, Vec<DoorRow>) {
        let public: Vec<Candidate> = candidates(program).collect();
        let mut found = self.listed(&public);
        let offered: Vec<&Candidate> = public.iter().filter(|c| self.is_offered(c)).collect();
        if found.inits.is_empty() {
            let named = offered.iter();
            let named = named.filter(|c| c.starts(&self.inits) && !found.has(c.def));
            found.inits = named.map(|c| (c.def, false)).collect();
        }
        found
            .inits
            .sort_by_key(|(def, _)| params(program, *def).len());
        let named = offered
            .iter()
            .filter(|c| c.is_plain_switch && self.switches.is_match(&c.name) && !found.has(c.def));
        let switches: Vec<_> = named.map(|c| (c.def, false)).collect();
        found.switches.extend(switches);
        let faces = public.iter().filter(|c| found.has(c.def));
        let faces: FxHashSet<&str> = faces.map(|c| c.class.as_str()).collect();
        let uses = public.iter().filter(|c| {
            faces.contains(c.class.as_str())
                && !found.has(c.def)
                && self.readers.contains(&program.java_def(c.def))
        });
        found.uses = uses.map(|c| (c.def, false)).collect();
        found.told(program)
    }

    /// What the tables name.
    fn listed(&self, public: &[Candidate]) -> Found {
        let mut found = Found::default();
        for candidate in public {
            let row = format!("{}#{}", candidate.class, candidate.name);
            if self.known.init.contains(&row) {
                found.inits.push((candidate.def, true));
            } else if self.known.starts.contains(&row) {
                found.starts.push((candidate.def, true));
            } else if self.known.switches.contains(&row) && candidate.sets_something {
                found.switches.push((candidate.def, true));
            }
        }
        found
    }

    /// What each entry leads to, by the graph of calls: of methods, those a host calls to use the
    /// SDK, and of providers all.
    ///
    /// # Errors
    /// Where a table holds a pattern that is no regular expression.
    pub fn offers(
        &self,
        loaded: &Loaded<'_>,
        query: &Query,
        manifest: Option<&Element>,
    ) -> Result<Vec<Offer>, QueryError> {
        let classes = manifest.map(manifest_classes).unwrap_or_default();
        let providers = classes.into_iter().filter(|(kind, _)| kind == "provider");
        let (mut offers, mut entries) = (Vec::new(), Vec::new());
        for (kind, name) in providers {
            entries.push(vec![root(name.clone(), None)]);
            offers.push(offer(name, &kind));
        }
        let program = loaded.program();
        let (doors, rows) = self.doors(program);
        for (door, row) in doors.iter().zip(rows) {
            if door.role != Role::Switch {
                entries.push(bodies(program, door.def));
                offers.push(offer(row.method, row.role));
            }
        }
        let found = loaded.led_to(query, &self.known.reads, entries)?;
        for (offer, calls) in offers.iter_mut().zip(found) {
            offer.calls = calls;
        }
        Ok(offers)
    }

    /// Whether a class is one a vendor offers, by its name.
    fn is_offered(&self, candidate: &Candidate) -> bool {
        let short = candidate
            .class
            .rsplit(['.', '$'])
            .next()
            .unwrap_or_default();
        short.len() >= SHORTEST_CLASS
            && short.starts_with(|letter: char| letter.is_uppercase())
            && !self.inner.is_match(&candidate.class)
    }
}

fn offer(entry: String, role: &str) -> Offer {
    Offer {
        entry,
        role: role.to_owned(),
        calls: Vec::new(),
    }
}

fn root(class: String, method: Option<String>) -> Root {
    Root {
        class,
        method,
        reason: String::new(),
    }
}

/// Where a method runs: in its class; of an abstract one, in those derived from it.
fn bodies(program: &Program<'_>, def: DefId) -> Vec<Root> {
    let name = String::from_utf8_lossy(program.name_of(def)).into_owned();
    let known = program.def(def);
    let Some(own) = known.and_then(|def| program.class(def.class)) else {
        return Vec::new();
    };
    let classes: Vec<TypeId> = if known.is_some_and(|def| def.body.is_some()) {
        vec![own.ty]
    } else {
        let types = program.classes.iter().map(|class| class.ty);
        types
            .filter(|ty| is_derived(program, *ty, own.ty))
            .collect()
    };
    let root = |ty| root(program.java_type(ty), Some(name.clone()));
    classes.into_iter().map(root).collect()
}

fn is_derived(program: &Program<'_>, class: TypeId, from: TypeId) -> bool {
    let parent = |ty: &TypeId| {
        let class = program.class_of(*ty).and_then(|id| program.class(id));
        class.map(|class| class.superclass)
    };
    let above = std::iter::successors(parent(&class), parent);
    above.take(MOST_ABOVE).any(|ty| ty == from)
}

/// A public method of a public class.
struct Candidate {
    def: DefId,
    class: String,
    name: String,
    takes_context: bool,
    /// It takes one `boolean`, with a context at most, or nothing at all.
    is_plain_switch: bool,
    /// Not a question of the SDK, which gives a `boolean` that its host overrides, and not a text
    /// handed in for one the SDK would read.
    sets_something: bool,
}

impl Candidate {
    fn starts(&self, names: &Regex) -> bool {
        self.takes_context && names.is_match(&self.name)
    }
}

fn candidates<'p>(program: &'p Program<'_>) -> impl Iterator<Item = Candidate> + 'p {
    let classes = program.classes.iter().filter(|class| {
        class.access & access::PUBLIC != 0 && class.access & access::INTERFACE == 0
    });
    classes.flat_map(move |class| {
        let name = program.java_type(class.ty);
        let defs = (class.defs.start..class.defs.end).map(DefId);
        defs.filter_map(move |def| candidate(program, &name, def))
    })
}

fn candidate(program: &Program<'_>, class: &str, def: DefId) -> Option<Candidate> {
    let known = program.def(def)?;
    let name = program.name_of(def);
    // What is abstract here is written in the class of the object that the vendor gives its host.
    let runs = known.body.is_some() || known.access & access::ABSTRACT != 0;
    if known.access & access::PUBLIC == 0 || !runs || name.starts_with(b"<") {
        return None;
    }
    let given = types(program, def).first().copied();
    let params = params(program, def);
    let count = |fits: fn(&[u8]) -> bool| {
        let descriptors = params.iter().map(|ty| program.descriptor(TypeId(*ty)));
        descriptors.filter(|ty| fits(ty)).count()
    };
    let flags = count(is_flag);
    let asks = given.is_some_and(|ty| is_flag(program.descriptor(TypeId(ty))));
    let contexts = count(|ty| CONTEXTS.contains(&ty));
    Some(Candidate {
        def,
        class: class.to_owned(),
        name: String::from_utf8_lossy(name).into_owned(),
        takes_context: contexts > 0,
        is_plain_switch: flags <= 1 && contexts <= 1 && flags + contexts == params.len(),
        sets_something: flags > 0 || !asks && count(is_text) == 0,
    })
}

/// What a method gives, then what it takes.
fn types<'p>(program: &'p Program<'_>, def: DefId) -> &'p [u32] {
    let key = program.def(def).and_then(|def| program.method(def.method));
    key.map_or(&[], |key| program.proto(key.proto))
}

fn params<'p>(program: &'p Program<'_>, def: DefId) -> &'p [u32] {
    types(program, def).get(1..).unwrap_or_default()
}

fn is_flag(descriptor: &[u8]) -> bool {
    matches!(descriptor, b"Z" | b"Ljava/lang/Boolean;")
}

fn is_text(descriptor: &[u8]) -> bool {
    descriptor == b"Ljava/lang/String;"
}

/// What was found: each method, and whether a table names it.
#[derive(Default)]
struct Found {
    inits: Vec<(DefId, bool)>,
    starts: Vec<(DefId, bool)>,
    switches: Vec<(DefId, bool)>,
    uses: Vec<(DefId, bool)>,
}

impl Found {
    fn has(&self, def: DefId) -> bool {
        let mut all = self.inits.iter().chain(&self.starts).chain(&self.switches);
        all.any(|(found, _)| *found == def)
    }

    fn told(self, program: &Program<'_>) -> (Vec<Door>, Vec<DoorRow>) {
        // Those that take most are the ones vendors tell hosts to call.
        let many = self.inits.len().saturating_sub(MOST_INITS);
        let of = |role, defs: Vec<(DefId, bool)>, most| {
            let doors = defs.into_iter().take(most);
            doors.map(move |(def, known)| (Door { def, role }, known))
        };
        let inits = self.inits.into_iter().skip(many).collect();
        let all: Vec<_> = of(Role::Init, inits, MOST_INITS)
            .chain(of(Role::Start, self.starts, MOST_STARTS))
            .chain(of(Role::Switch, self.switches, MOST_SWITCHES))
            .chain(of(Role::Use, self.uses, MOST_USES))
            .collect();
        let inits = all.iter().filter(|(door, _)| door.role == Role::Init);
        let handed = inits.flat_map(|(door, _)| params(program, door.def));
        let handed: FxHashSet<TypeId> = handed.map(|ty| TypeId(*ty)).collect();
        let rows = all
            .iter()
            .map(|(door, known)| row(program, *door, *known, &handed));
        let rows = rows.collect();
        (all.into_iter().map(|(door, _)| door).collect(), rows)
    }
}

fn row(program: &Program<'_>, door: Door, known: bool, handed: &FxHashSet<TypeId>) -> DoorRow {
    let def = program.def(door.def);
    let body = def.and_then(|def| program.bodies.get(def.body.ix()));
    let lines = body.map_or_else(Lines::default, |body| Lines::of(program, body));
    let class = def.and_then(|def| program.class(def.class));
    DoorRow {
        method: program.java_def(door.def),
        role: match door.role {
            Role::Init | Role::Start => "init",
            Role::Switch => "switch",
            Role::Use => "use",
        },
        known,
        returned: false,
        tied: def.is_some_and(|def| def.access & access::STATIC != 0)
            || class.is_some_and(|class| handed.contains(&class.ty)),
        line: lines.at(0).unwrap_or(0),
    }
}
