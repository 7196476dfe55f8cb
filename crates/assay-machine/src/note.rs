//! What ran: a bit for each instruction.

use assay_dex::program::BodyId;

use crate::code::Code;
use crate::machine::Machine;

impl<'a> Machine<'_, 'a> {
    /// Notes that an instruction ran.
    pub(crate) fn note(&mut self, body: BodyId, code: &Code<'a>, at: u32) {
        let bits = self
            .executed
            .entry(body)
            .or_insert_with(|| vec![0; code.ops.len().div_ceil(64)]);
        if let Some(word) = bits.get_mut(at as usize / 64) {
            *word |= 1 << (at % 64);
        }
    }

    /// How many instructions ran at least once.
    pub(crate) fn reached(&self) -> u64 {
        let words = self.executed.values().flatten();
        words.map(|word| u64::from(word.count_ones())).sum()
    }

    /// How many instructions ran at least once, and how many those methods have.
    #[must_use]
    pub fn covered(&mut self) -> (u64, u64) {
        let ran = self.reached();
        let bodies: Vec<BodyId> = self.executed.keys().copied().collect();
        let all = bodies
            .into_iter()
            .filter_map(|body| self.code(body))
            .map(|code| code.ops.len() as u64)
            .sum();
        (ran, all)
    }
}
