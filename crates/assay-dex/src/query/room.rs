//! Bounds what an answer may hold, so that a small hostile file cannot fill memory.

use super::answer::{Arg, CallHit, Location, Path};
use crate::error::{Budget, GapKind, Gaps};

/// Bytes of text in one kind of answer. Real apps stay below a hundredth of it.
const BYTES: u64 = 256 << 20;
/// What the fixed parts of an answer count for.
const FIXED: usize = 256;

/// Room left for answers.
pub(crate) struct Room(Budget);

impl Room {
    pub(crate) const fn new() -> Self {
        Self(Budget::new(BYTES))
    }

    /// Takes room for an answer; without any left it is noted as a gap.
    pub(crate) fn take(&mut self, bytes: usize, gaps: &mut Gaps) -> bool {
        let fits = self.0.spend(bytes.saturating_add(FIXED));
        if !fits {
            gaps.note(GapKind::Answers, 0);
        }
        fits
    }
}

/// Bytes of text in a location.
pub(crate) fn of_location(at: &Location) -> usize {
    at.class.len() + at.method.len() + at.source.as_ref().map_or(0, String::len)
}

/// Bytes of text in a path.
pub(crate) fn of_path(path: &Path) -> usize {
    path.methods.iter().map(String::len).sum()
}

/// Bytes of text in a hit, without the path, which hits of one method share.
pub(crate) fn of_hit(hit: &CallHit) -> usize {
    let args: usize = hit.args.iter().map(of_arg).sum();
    hit.target.len() + hit.receiver.len() + of_location(&hit.at) + args
}

fn of_arg(arg: &Arg) -> usize {
    match arg {
        Arg::Str(text) | Arg::Class(text) => text.len(),
        Arg::Bytes(bytes) => bytes.len(),
        Arg::Strings(items) => items.iter().flatten().map(String::len).sum(),
        _ => 0,
    }
}
