//! Debug information: which source line a code unit comes from.

use super::file::Dex;
use crate::bytes::{Cursor, ix};

const END_SEQUENCE: u8 = 0x00;
const ADVANCE_PC: u8 = 0x01;
const ADVANCE_LINE: u8 = 0x02;
const START_LOCAL: u8 = 0x03;
const START_LOCAL_EXTENDED: u8 = 0x04;
const END_LOCAL: u8 = 0x05;
const RESTART_LOCAL: u8 = 0x06;
const SET_FILE: u8 = 0x09;
const FIRST_SPECIAL: u8 = 0x0a;
const LINE_BASE: i32 = -4;
const LINE_RANGE: u8 = 15;

/// A row of the line table: from this code unit on, this line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Code unit.
    pub pc: u32,
    /// Source line.
    pub line: u32,
}

/// Reads the line table at `offset`, at most `limit` rows. Damage ends it early.
#[must_use]
pub fn positions(dex: &Dex<'_>, offset: u32, limit: usize) -> Vec<Position> {
    let mut rows = Vec::new();
    if offset != 0 {
        // What was read before a cut is still true.
        let _ = run(&mut Cursor::new(dex.data, ix(offset)), limit, &mut rows);
    }
    rows
}

fn run(cursor: &mut Cursor<'_>, limit: usize, rows: &mut Vec<Position>) -> Option<()> {
    let mut at = Position {
        pc: 0,
        line: cursor.uleb()?,
    };
    for _ in 0..cursor.uleb()? {
        cursor.uleb()?;
    }
    // Each step takes at least one byte; the limit bounds rows and steps together.
    for _ in 0..limit {
        match cursor.u8()? {
            END_SEQUENCE => break,
            ADVANCE_PC => at.pc = at.pc.wrapping_add(cursor.uleb()?),
            ADVANCE_LINE => at.line = at.line.wrapping_add_signed(cursor.sleb()?),
            code if code >= FIRST_SPECIAL => {
                let special = code - FIRST_SPECIAL;
                at.pc = at.pc.wrapping_add(u32::from(special / LINE_RANGE));
                let step = LINE_BASE + i32::from(special % LINE_RANGE);
                at.line = at.line.wrapping_add_signed(step);
                rows.push(at);
            }
            code => skip_operands(cursor, code)?,
        }
    }
    Some(())
}

/// Local variables and file changes do not move the line.
fn skip_operands(cursor: &mut Cursor<'_>, code: u8) -> Option<()> {
    let operands = match code {
        START_LOCAL => 3,
        START_LOCAL_EXTENDED => 4,
        END_LOCAL | RESTART_LOCAL | SET_FILE => 1,
        _ => 0,
    };
    for _ in 0..operands {
        cursor.uleb()?;
    }
    Some(())
}
