//! Source lines of a body, whatever format it came in.

use super::input::Source;
use super::model::{Body, Program};
use crate::bytes::ix;
use crate::dex::{CodeItem, debug};

/// A method's line table, in order of position.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines(Vec<(u32, u32)>);

impl Lines {
    /// Reads the line table of a body. The work is bounded by the code's length.
    #[must_use]
    pub fn of(program: &Program<'_>, body: &Body) -> Self {
        let input = program.inputs.get(ix(body.input));
        let mut rows = match input.map(|input| &input.source) {
            Some(Source::Dex(tables)) => {
                let item = CodeItem::read(&tables.dex, body.code);
                let limit = item.map_or(0, |item| item.insns.len() * 2 + 64);
                let debug = item.map_or(0, |item| item.debug_info);
                let rows = debug::positions(&tables.dex, debug, limit);
                rows.into_iter().map(|row| (row.pc, row.line)).collect()
            }
            Some(Source::Class(tables)) => {
                let method = tables.file.methods.get(ix(body.code));
                let code = method.and_then(|method| method.code);
                code.iter()
                    .flat_map(super::super::classfile::file::Code::lines)
                    .collect()
            }
            None => Vec::new(),
        };
        // The last row of a position counts, so the order of equals must stay.
        rows.sort_by_key(|row| row.0);
        Self(rows)
    }

    /// The line of a position.
    #[must_use]
    pub fn at(&self, pc: u32) -> Option<u32> {
        let after = self.0.partition_point(|row| row.0 <= pc);
        self.0.get(after.checked_sub(1)?).map(|row| row.1)
    }
}
