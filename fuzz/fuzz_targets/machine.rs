//! The abstract machine: whatever the code, running it must end, quietly and soon.

#![no_main]

use std::sync::LazyLock;

use assay_dex::dex::CodeItem;
use assay_dex::program::Builder;
use assay_dex::program::input::Source;
use assay_machine::evaluate::evaluate_all;
use assay_machine::machine::Limits;
use assay_machine::model::{Models, Tables};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

const FAMILIES: &str = include_str!("../../src/appassay/knowledge/models/families.toml");
const HIERARCHY: &str = include_str!("../../src/appassay/knowledge/models/hierarchy.txt");

static MODELS: LazyLock<Models> = LazyLock::new(|| {
    let mut tables: Tables = toml::from_str(FAMILIES).expect("a file of the repository");
    let lines = HIERARCHY.lines().filter(|line| line.starts_with("java."));
    tables.hierarchy = lines.collect::<Vec<_>>().join("\n");
    Models::new(tables)
});

/// Small, so that one input takes little time; the machine counts, it does not look at a clock.
fn limits() -> Limits {
    Limits {
        steps: 20_000,
        entry_steps: 5_000,
        depth: 24,
        cells: 1 << 10,
        visits: 4,
        jumps: 1_000,
        ..Limits::default()
    }
}

/// Where the instructions of each method lie in a file.
fn code(data: &[u8]) -> Vec<(usize, usize)> {
    let mut builder = Builder::new();
    if builder.add_dex(data).is_err() {
        return Vec::new();
    }
    let program = builder.build();
    let places = program.bodies.iter().filter_map(|body| {
        let Source::Dex(tables) = &program.inputs.get(body.input as usize)?.source else {
            return None;
        };
        let item = CodeItem::read(&tables.dex, body.code)?;
        let start = (item.insns.as_ptr() as usize).checked_sub(data.as_ptr() as usize)?;
        (start + item.insns.len() <= data.len()).then_some((start, item.insns.len()))
    });
    places.collect()
}

/// A stream of numbers from a seed.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

// Most mutations stay inside of instructions, so that the file stays readable: a byte, a register,
// an opcode, an instruction copied from another place.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut numbers = Numbers(seed.into());
    let places = if numbers.below(8) == 0 { Vec::new() } else { code(&data[..size]) };
    if places.is_empty() {
        return fuzzer_mutate(data, size, max_size);
    }
    for _ in 0..=numbers.below(4) {
        let (start, length) = places[numbers.below(places.len())];
        if length < 2 {
            continue;
        }
        let at = start + numbers.below(length);
        match numbers.below(5) {
            0 => data[at] = numbers.below(256) as u8,
            1 => data[at] ^= 1 << numbers.below(8),
            2 => data[at] = data[at].wrapping_add(1),
            3 => data[start + numbers.below(length / 2) * 2] = numbers.below(256) as u8,
            _ => {
                let (other, more) = places[numbers.below(places.len())];
                let from = other + numbers.below(more / 2) * 2;
                let into = start + numbers.below(length / 2) * 2;
                let count = (1 + numbers.below(6)) * 2;
                let count = count.min(other + more - from).min(start + length - into);
                data.copy_within(from..from + count, into);
            }
        }
    }
    size
});

fuzz_target!(|data: &[u8]| {
    let _ = evaluate_all(data, &MODELS, limits());
});
