//! Runs one static method on constants: what the differential tests and string recovery need.

use assay_dex::program::{Builder, DefId};

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

/// Runs `class.method` of a DEX file and returns what it returns.
///
/// # Errors
/// One line: the file can't be read, or has no such method.
pub fn evaluate(
    dex: &[u8],
    models: &Models,
    (class, method): (&str, &str),
    args: &[Constant],
) -> Result<Constant, String> {
    let mut builder = Builder::new();
    builder.add_dex(dex).map_err(|error| error.to_string())?;
    models.prepare(&mut builder);
    let program = builder.build();
    let def = (0..).map(DefId).take(program.defs.len()).find(|def| {
        let key = program.def(*def).and_then(|def| program.method(def.method));
        key.is_some_and(|key| {
            program.descriptor(key.class) == class.as_bytes() && program.name(key.name) == method.as_bytes()
        })
    });
    let def = def.ok_or_else(|| format!("no method {class}.{method}"))?;
    let app = App::default();
    let mut machine = Machine::new(&program, models, World::new(&app), Limits::default());
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
    Ok(machine.told_of(&paths))
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
            let counted = self.cuts.iter().chain(&self.unmodelled);
            Constant::Unknown(counted.map(|(what, count)| format!("{what} ({count})")).collect())
        })
    }
}
