//! Runs static methods on constants: what the differential tests and string recovery need.

use assay_dex::program::{Builder, DefId, Program};

use crate::arith::Bits;
use crate::machine::{Limits, Machine};
use crate::model::Models;
use crate::run::{End, Paths};
use crate::value::{Shape, Value};
use crate::world::{App, World};

/// A constant that goes in or comes out.
#[derive(Debug, Clone, PartialEq)]
pub enum Constant {
    /// A number.
    Bits(Bits),
    /// A string in UTF-16.
    Text(Vec<u16>),
    /// An exception left the method: the descriptor of its class.
    Thrown(String),
    /// No single answer: the machine does not know, and says what it did not follow.
    Unknown(Vec<String>),
}

/// A static method, and what it is called with.
#[derive(Debug, Clone)]
pub struct Question {
    /// The descriptor of its class.
    pub class: String,
    /// Its name.
    pub method: String,
    /// Its arguments.
    pub args: Vec<Constant>,
}

/// Runs each of several methods of DEX or class files, every one in a machine of its own.
///
/// # Errors
/// One line: a file can't be read, or none has such a method.
pub fn evaluate(
    files: &[Vec<u8>],
    models: &Models,
    questions: &[Question],
    limits: Limits,
) -> Result<Vec<Constant>, String> {
    let mut builder = Builder::new();
    for file in files {
        let added = match file.first_chunk() {
            Some(b"dex\n") => builder.add_dex(file),
            _ => builder.add_class(file),
        };
        added.map_err(|error| error.to_string())?;
    }
    models.prepare(&mut builder);
    let program = builder.build();
    let answer = |question: &Question| {
        let def = find(&program, question)
            .ok_or_else(|| format!("no method {}.{}", question.class, question.method))?;
        Ok(run(&program, models, limits, def, &question.args))
    };
    questions.iter().map(answer).collect()
}

/// Runs every static method without parameters; what the fuzzer asks.
///
/// # Errors
/// One line: the file can't be read.
pub fn evaluate_all(dex: &[u8], models: &Models, limits: Limits) -> Result<usize, String> {
    let mut builder = Builder::new();
    builder.add_dex(dex).map_err(|error| error.to_string())?;
    models.prepare(&mut builder);
    let program = builder.build();
    let mut ran = 0;
    for def in (0..).map(DefId).take(program.defs.len()) {
        let Some(known) = program.def(def) else {
            continue;
        };
        let plain = program
            .method(known.method)
            .is_some_and(|key| program.proto(key.proto).len() <= 1);
        if plain && known.access & assay_dex::program::access::STATIC != 0 {
            let _ = run(&program, models, limits, def, &[]);
            ran += 1;
        }
    }
    Ok(ran)
}

fn find(program: &Program<'_>, question: &Question) -> Option<DefId> {
    (0..).map(DefId).take(program.defs.len()).find(|def| {
        let key = program.def(*def).and_then(|def| program.method(def.method));
        key.is_some_and(|key| {
            program.descriptor(key.class) == question.class.as_bytes()
                && program.name(key.name) == question.method.as_bytes()
        })
    })
}

fn run(
    program: &Program<'_>,
    models: &Models,
    limits: Limits,
    def: DefId,
    args: &[Constant],
) -> Constant {
    let app = App::default();
    let mut machine = Machine::new(program, models, World::new(&app), limits);
    let given = args.iter().map(|constant| match constant {
        Constant::Bits(bits) => Value::from_bits(*bits),
        Constant::Text(units) => machine.pool.fresh(units),
        Constant::Thrown(_) | Constant::Unknown(_) => Value::ZERO,
    });
    let given: Vec<Value> = given.collect();
    let class = machine.key_of(def).map(|key| key.class);
    let before = class.map(|class| machine.initialise(class));
    let paths = match before {
        Some(Paths::One(End::Thrown(value))) => Paths::One(End::Thrown(value)),
        _ => machine.call(def, given),
    };
    machine.told_of(&paths)
}

impl Machine<'_, '_> {
    fn told_of(&self, paths: &Paths) -> Constant {
        let answer = match paths {
            Paths::One(End::Returned(value)) => match value.shape {
                Shape::Text { text, .. } => Some(Constant::Text(self.pool.units(text).to_vec())),
                _ => value.bits().map(Constant::Bits),
            },
            Paths::One(End::Thrown(value)) => self.class_of(value.shape).map(|class| {
                let descriptor = self.program.descriptor(class);
                Constant::Thrown(String::from_utf8_lossy(descriptor).into_owned())
            }),
            _ => None,
        };
        answer.unwrap_or_else(|| {
            let cuts = self.cuts_by_state();
            let counted = cuts.iter().chain(&self.unmodelled);
            Constant::Unknown(
                counted
                    .map(|(what, count)| format!("{what} ({count})"))
                    .collect(),
            )
        })
    }
}
