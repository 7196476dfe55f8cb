//! Runs one static method on constants: what the differential tests and string recovery need.

use assay_dex::program::{Builder, DefId, MethodKey};

use crate::arith::Bits;
use crate::machine::{Ends, Limits, Machine, prepare};
use crate::value::{Shape, Value};
use crate::world::World;

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
    class: &str,
    method: &str,
    args: &[Constant],
) -> Result<Constant, String> {
    let mut builder = Builder::new();
    prepare(&mut builder);
    builder.add_dex(dex).map_err(|error| error.to_string())?;
    let program = builder.build();
    let found = (0..).map(DefId).take(program.defs.len()).find_map(|def| {
        let key = program.method(program.def(def)?.method)?;
        let same = program.descriptor(key.class) == class.as_bytes()
            && program.name(key.name) == method.as_bytes();
        same.then_some(key)
    });
    let key = found.ok_or_else(|| format!("no method {class}.{method}"))?;
    let mut machine = Machine::new(&program, Limits::default());
    let ends = machine.enter(key, args);
    Ok(machine.told(&ends))
}

impl Machine<'_, '_> {
    fn enter(&mut self, key: MethodKey, args: &[Constant]) -> Ends {
        let given: Vec<_> = args
            .iter()
            .map(|constant| match constant {
                Constant::Bits(bits) => (Value::of(*bits), matches!(bits, Bits::Wide(_))),
                Constant::Text(units) => (self.literal(units.clone()), false),
                Constant::Thrown(_) | Constant::Unknown(_) => (Value::ZERO, false),
            })
            .collect();
        self.start(key, &given, World::default())
    }

    fn told(&self, ends: &Ends) -> Constant {
        let unknown = || {
            let cuts = self
                .cuts
                .iter()
                .map(|(what, count)| format!("{what} ({count})"));
            Constant::Unknown(cuts.collect())
        };
        match (&ends.returned, &ends.thrown) {
            (Some((value, _)), None) => match &value.shape {
                Shape::Bits(bits) => Constant::Bits(*bits),
                Shape::Text(text) => Constant::Text(text.units.to_vec()),
                _ => unknown(),
            },
            (None, Some((value, world))) => match self.classes(value, world).as_deref() {
                Some([class]) => {
                    let descriptor = self.program.descriptor(*class);
                    Constant::Thrown(String::from_utf8_lossy(descriptor).into_owned())
                }
                _ => unknown(),
            },
            _ => unknown(),
        }
    }
}
