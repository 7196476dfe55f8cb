//! Asks the code every question of the knowledge tables, in one pass.

use std::collections::BTreeMap;
use std::sync::Arc;

use assay_dex::graph::{CallGraph, Reach, Root, Roots};
use assay_dex::prints::kits;
use assay_dex::program::{Builder, Program};
use assay_dex::query::{
    Answer, ApiQuery, Arg, CallHit, Location, Path, Pattern, Patterns, Query as CodeQuery,
    QueryError, ShapeQuery, StringQuery, answer,
};
use assay_dex::{GapKind, Gaps, ReadError};
use assay_machine::model::Models;

use crate::open::{CodeFile, DEX_MAGIC, ends};
use crate::query::Query;
use crate::reading::{Call, Code, CodeText, Dex, Gap, Package, Shape, Spot, Value};

/// Uses of one matching string that are kept.
const MOST_USERS: usize = 50;

/// Adds a code file to a program, whichever format it has.
pub fn add<'a>(builder: &mut Builder<'a>, file: &'a CodeFile<'a>) -> Result<(), ReadError> {
    if file.bytes.starts_with(DEX_MAGIC) {
        builder.add_dex(&file.bytes)
    } else {
        builder.add_class(&file.bytes)
    }
}

/// The code of an artifact, indexed.
pub struct Loaded<'a> {
    program: Program<'a>,
    /// For each input of the program, the code file it came from.
    sources: Vec<&'a CodeFile<'a>>,
}

impl<'a> Loaded<'a> {
    /// Reads the code files; those Android loads come first, so their classes win.
    pub fn new(files: &'a [CodeFile<'a>], models: &'a Models, gaps: &mut Vec<Gap>) -> Self {
        let mut builder = Builder::new();
        let mut sources = Vec::new();
        let shown = files.iter().filter(|file| !file.hidden);
        for file in shown.chain(files.iter().filter(|file| file.hidden)) {
            match add(&mut builder, file) {
                Ok(()) => sources.resize(builder.input_count(), file),
                Err(error) => gaps.push(damaged(&file.file, error.to_string())),
            }
        }
        models.prepare(&mut builder);
        Self {
            program: builder.build(),
            sources,
        }
    }

    /// The program as Android would load it; none where other code lies beside it.
    pub fn alone(&self) -> Option<&Program<'a>> {
        let own = |file: &&CodeFile<'_>| !file.hidden;
        self.sources.iter().all(own).then_some(&self.program)
    }

    /// Whether a class in Java notation is defined in the code.
    pub fn has_class(&self, name: &str) -> bool {
        let descriptor = format!("L{};", name.replace('.', "/"));
        self.program
            .type_of(descriptor.as_bytes())
            .and_then(|ty| self.program.class_of(ty))
            .is_some()
    }

    /// Answers every question.
    ///
    /// # Errors
    /// Where a table holds a pattern that is no regular expression.
    pub fn ask(
        &self,
        query: &Query,
        roots: Vec<Root>,
        library: bool,
        gaps: &mut Vec<Gap>,
    ) -> Result<Code, QueryError> {
        let asked = CodeQuery {
            apis: query.apis.iter().map(api).collect(),
            strings: query.phrases.iter().filter_map(phrase).collect(),
            supertypes: Vec::new(),
            shapes: query.shapes.iter().map(shape).collect(),
            roots: Roots {
                list: roots,
                public_api: library.then(|| "public API".to_owned()),
            },
        };
        let patterns = Patterns::new(&asked.strings)?;
        let graph = CallGraph::new(&self.program);
        let reach = Reach::new(&self.program, &graph, &asked.roots);
        let found = answer(&self.program, &graph, &reach, &asked, &patterns);
        self.note_gaps(&found, gaps);
        let mut code = self.code(found);
        let kits = kits(&self.program, &reach, &query.prints);
        code.kits = kits.into_iter().map(Into::into).collect();
        let wanted = query.constants.iter();
        code.constants = wanted
            .filter_map(|name| Some((name.clone(), self.program.stated_text(name)?)))
            .collect();
        Ok(code)
    }

    /// For each entry, the calls that a row whose name begins so matches and that it leads to.
    ///
    /// # Errors
    /// Where a table holds a pattern that is no regular expression.
    pub fn led_to(
        &self,
        query: &Query,
        rows: &str,
        entries: Vec<Vec<Root>>,
    ) -> Result<Vec<Vec<Call>>, QueryError> {
        let wanted = query.apis.iter().filter(|row| row.id.starts_with(rows));
        let mut asked = CodeQuery {
            apis: wanted.map(api).collect(),
            ..CodeQuery::default()
        };
        let patterns = Patterns::new(&asked.strings)?;
        let graph = CallGraph::new(&self.program);
        let mut found = Vec::new();
        for roots in entries {
            asked.roots.list = roots;
            let reach = Reach::new(&self.program, &graph, &asked.roots);
            let answer = answer(&self.program, &graph, &reach, &asked, &patterns);
            let hits = answer.calls.into_iter().filter(|hit| hit.at.reachable);
            found.push(hits.map(|hit| self.call(hit)).collect());
        }
        Ok(found)
    }

    /// The program, all code in it.
    pub fn program(&self) -> &Program<'a> {
        &self.program
    }

    fn call(&self, hit: CallHit) -> Call {
        Call {
            spot: self.spot(hit.at, hit.path),
            api: hit.api,
            target: hit.target,
            args: hit.args.into_iter().map(value).collect(),
        }
    }

    fn code(&self, found: Answer) -> Code {
        Code {
            dex: self.summaries(&found),
            calls: found.calls.into_iter().map(|hit| self.call(hit)).collect(),
            strings: found
                .strings
                .into_iter()
                .flat_map(|hit| {
                    let users = hit.users.into_iter().take(MOST_USERS);
                    users.map(move |user| (user, hit.pattern.clone(), hit.value.clone()))
                })
                .map(|(user, phrase, text)| CodeText {
                    spot: self.spot(user, None),
                    phrase,
                    text,
                })
                .collect(),
            shapes: found.shapes.into_iter().map(|s| self.shape(s)).collect(),
            packages: found
                .packages
                .into_iter()
                .map(|(name, classes, used)| Package {
                    name,
                    classes: usize::try_from(classes).unwrap_or(usize::MAX),
                    used: usize::try_from(used).unwrap_or(usize::MAX),
                })
                .collect(),
            kits: Vec::new(),
            missing: Vec::new(),
            constants: BTreeMap::new(),
        }
    }

    fn shape(&self, found: assay_dex::query::Shape) -> Shape {
        Shape {
            spot: self.spot(found.at, None),
            shape: found.query,
            empty: found.has_code && found.empty,
            returns: found.returns.as_ref().and_then(whole),
            throws: found.throws,
            calls: found.calls,
            reaches: found.reaches,
            constants: found.constants,
            heirs: found.heirs,
        }
    }

    fn file(&self, input: u32) -> Option<&'a CodeFile<'a>> {
        self.sources.get(usize::try_from(input).ok()?).copied()
    }

    fn spot(&self, at: Location, path: Option<Arc<Path>>) -> Spot {
        let path = path.map_or_else(Vec::new, |path| {
            let begin = (!path.reason.is_empty()).then(|| path.reason.clone());
            begin
                .into_iter()
                .chain(path.methods.iter().cloned())
                .collect()
        });
        Spot {
            dex: self
                .file(at.input)
                .map_or_else(String::new, |f| f.file.clone()),
            caller: format!("{}.{}", at.class, at.method.trim_start_matches('.')),
            cls: at.class,
            pc: at.pc,
            line: at.line,
            reachable: at.reachable,
            path,
        }
    }

    /// Figures by code file: class files of one archive are added up.
    fn summaries(&self, found: &Answer) -> Vec<Dex> {
        let mut rows: Vec<Dex> = Vec::new();
        for (input, summary) in (0..).zip(&found.inputs) {
            let Some(source) = self.file(input) else {
                continue;
            };
            let file = match source.file.rsplit_once("!/") {
                Some((archive, inner)) if ends(inner, ".class") => archive,
                _ if summary.format == "class" => "",
                _ => source.file.as_str(),
            };
            if rows
                .last()
                .is_none_or(|row| row.file != file || summary.format != "class")
            {
                rows.push(Dex {
                    file: file.to_owned(),
                    version: format!("{} {:03}", summary.format, summary.version),
                    classes: 0,
                    methods: 0,
                    instructions: 0,
                    strings: 0,
                    hidden: source.hidden,
                });
            }
            if let Some(row) = rows.last_mut() {
                row.classes += size(summary.classes);
                row.methods += size(summary.methods);
                row.instructions += size(summary.instructions);
                row.strings += size(summary.strings);
            }
        }
        rows
    }

    fn note_gaps(&self, found: &Answer, gaps: &mut Vec<Gap>) {
        for (input, summary) in (0..).zip(&found.inputs) {
            let file = self.file(input).map_or("", |f| f.file.as_str());
            gaps.extend(spoken(&summary.gaps).map(|detail| damaged(file, detail)));
        }
        gaps.extend(spoken(&found.gaps).map(|detail| damaged("classes.dex", detail)));
    }
}

fn spoken(gaps: &Gaps) -> impl Iterator<Item = String> {
    let serious = gaps.iter().filter(|(kind, _)| *kind != GapKind::Checksum);
    serious.map(|(kind, gap)| format!("{} × {}", gap.count, kind.name()))
}

fn damaged(file: &str, detail: String) -> Gap {
    Gap {
        why: "damaged".to_owned(),
        file: file.to_owned(),
        detail,
    }
}

fn size(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn api(row: &crate::query::Api) -> ApiQuery {
    ApiQuery {
        id: row.id.clone(),
        class: row.cls.clone(),
        members: row.methods.clone(),
    }
}

fn shape(row: &crate::query::Shape) -> ShapeQuery {
    ShapeQuery {
        id: row.id.clone(),
        supertype: row.supertype.clone(),
        method: row.method.clone(),
    }
}

fn phrase(row: &crate::query::Phrase) -> Option<StringQuery> {
    let pattern = if row.regex.is_empty() {
        Pattern::Contains(row.any.clone())
    } else {
        Pattern::Regex(row.pattern())
    };
    row.wanted("code").then(|| StringQuery {
        id: row.id.clone(),
        pattern,
    })
}

fn whole(arg: &Arg) -> Option<i64> {
    match arg {
        Arg::Boolean(value) => Some((*value).into()),
        Arg::Int(value) => Some((*value).into()),
        Arg::Long(value) => Some(*value),
        Arg::Null => Some(0),
        _ => None,
    }
}

fn value(arg: Arg) -> Value {
    match arg {
        Arg::Unknown | Arg::Null => Value::None,
        Arg::Boolean(value) => Value::Int(value.into()),
        Arg::Int(value) => Value::Int(value.into()),
        Arg::Either(one, other) => Value::Either([one.into(), other.into()]),
        Arg::Long(value) => Value::Int(value),
        Arg::Float(value) => Value::Float(value.into()),
        Arg::Double(value) => Value::Float(value),
        Arg::Str(value) | Arg::Class(value) => Value::Text(value),
        Arg::Bytes(bytes) => Value::Text(shown(&bytes)),
        Arg::Strings(values) => {
            let words = values
                .into_iter()
                .map(|v| v.unwrap_or_else(|| "?".to_owned()));
            Value::Text(words.collect::<Vec<_>>().join(" "))
        }
    }
}

/// Bytes as the text they spell, if they do, else in hexadecimal digits.
fn shown(bytes: &[u8]) -> String {
    let spelt = std::str::from_utf8(bytes).ok();
    let plain =
        |text: &&str| !text.is_empty() && text.bytes().all(|b| b == b' ' || b.is_ascii_graphic());
    match spelt.filter(plain) {
        Some(text) => text.to_owned(),
        None => bytes
            .iter()
            .fold("0x".to_owned(), |text, byte| format!("{text}{byte:02x}")),
    }
}
