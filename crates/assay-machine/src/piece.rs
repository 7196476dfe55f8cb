//! Texts of which parts are known: what an app puts around what it was told.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::value::{Mark, PiecesId, TermId};

/// Most parts of one text.
const MOST: usize = 24;

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Piece {
    /// Its characters, where they are known.
    pub units: Option<Rc<[u16]>>,
    /// What it carries.
    pub mark: Mark,
}

impl Piece {
    /// A part that is known.
    #[must_use]
    pub fn known(units: &[u16], mark: Mark) -> Self {
        Self {
            units: Some(units.into()),
            mark,
        }
    }

    /// A part that is not.
    #[must_use]
    pub const fn open(mark: Mark) -> Self {
        Self { units: None, mark }
    }

    fn is_empty(&self) -> bool {
        self.units.as_ref().is_some_and(|units| units.is_empty())
    }
}

/// Texts in parts, each stored once.
#[derive(Debug, Default)]
pub struct Pieces {
    list: Vec<Rc<[Piece]>>,
    known: FxHashMap<Rc<[Piece]>, PiecesId>,
    lengths: FxHashMap<PiecesId, TermId>,
}

impl Pieces {
    /// The number of a text in parts; none where nothing of it is known, or too many parts are.
    pub fn add(&mut self, pieces: Vec<Piece>) -> Option<PiecesId> {
        let mut joined: Vec<Piece> = Vec::new();
        for piece in pieces.into_iter().filter(|piece| !piece.is_empty()) {
            match joined.last_mut() {
                Some(last) if last.mark == piece.mark => match (&last.units, &piece.units) {
                    (Some(a), Some(b)) => last.units = Some([&**a, &**b].concat().into()),
                    (None, None) => {}
                    _ => joined.push(piece),
                },
                _ => joined.push(piece),
            }
        }
        let told = joined.iter().any(|piece| piece.units.is_some());
        if joined.len() > MOST || !told {
            return None;
        }
        if let Some(known) = self.known.get(joined.as_slice()) {
            return Some(*known);
        }
        let id = PiecesId(u32::try_from(self.list.len()).ok()?);
        let joined: Rc<[Piece]> = joined.into();
        self.list.push(Rc::clone(&joined));
        self.known.insert(joined, id);
        Some(id)
    }

    /// The number of a text of which it is known alone that it has characters.
    pub fn some(&mut self) -> Option<PiecesId> {
        let open: Rc<[Piece]> = Rc::new([Piece::open(Mark::NONE)]);
        if let Some(known) = self.known.get(&open) {
            return Some(*known);
        }
        let id = PiecesId(u32::try_from(self.list.len()).ok()?);
        self.list.push(Rc::clone(&open));
        self.known.insert(open, id);
        Some(id)
    }

    /// The parts of a text.
    #[must_use]
    pub fn get(&self, id: PiecesId) -> Rc<[Piece]> {
        self.list
            .get(id.0 as usize)
            .cloned()
            .unwrap_or_else(|| Rc::new([]))
    }

    /// The number that stands for the length of a text, once it was asked for.
    #[must_use]
    pub fn length(&self, id: PiecesId) -> Option<TermId> {
        self.lengths.get(&id).copied()
    }

    /// Keeps the number that stands for a length.
    pub fn set_length(&mut self, id: PiecesId, term: TermId) {
        self.lengths.insert(id, term);
    }
}

/// The parts before and behind a place that lies in the known beginning.
#[must_use]
pub fn split_at(pieces: &[Piece], at: usize) -> Option<(Vec<Piece>, Vec<Piece>)> {
    let (mut before, mut left) = (Vec::new(), at);
    for (number, piece) in pieces.iter().enumerate() {
        let behind = || pieces.get(number..).unwrap_or_default().to_vec();
        if left == 0 {
            return Some((before, behind()));
        }
        let units = piece.units.as_ref()?;
        if units.len() > left {
            let (a, b) = (units.get(..left)?, units.get(left..)?);
            before.push(Piece::known(a, piece.mark));
            let mut rest = vec![Piece::known(b, piece.mark)];
            rest.extend(pieces.get(number + 1..).unwrap_or_default().iter().cloned());
            return Some((before, rest));
        }
        left -= units.len();
        before.push(piece.clone());
    }
    (left == 0).then_some((before, Vec::new()))
}

/// The parts between separators; the last of them is the first that may hold a
/// separator itself, and all that is behind it, where `may` says so of a part that is not known.
#[must_use]
pub fn parts(
    pieces: &[Piece],
    is_separator: impl Fn(u16) -> bool,
    may: impl Fn(&Piece) -> bool,
) -> (Vec<Vec<Piece>>, bool) {
    let mut found: Vec<Vec<Piece>> = vec![Vec::new()];
    for (number, piece) in pieces.iter().enumerate() {
        let Some(units) = &piece.units else {
            if let Some(last) = found.last_mut() {
                last.push(piece.clone());
                if may(piece) {
                    last.extend(pieces.get(number + 1..).unwrap_or_default().iter().cloned());
                    return (found, false);
                }
            }
            continue;
        };
        for (at, part) in units.split(|unit| is_separator(*unit)).enumerate() {
            if at > 0 {
                found.push(Vec::new());
            }
            if let Some(last) = found.last_mut() {
                last.push(Piece::known(part, piece.mark));
            }
        }
    }
    (found, true)
}

#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may")]
mod tests {
    use super::*;

    fn known(text: &str) -> Piece {
        let units: Vec<u16> = text.encode_utf16().collect();
        Piece::known(&units, Mark::NONE)
    }

    fn shown(pieces: &[Piece]) -> String {
        let one = |piece: &Piece| match &piece.units {
            Some(units) => String::from_utf16_lossy(units),
            None => "?".to_owned(),
        };
        pieces.iter().map(one).collect()
    }

    #[test]
    fn a_text_is_cut_in_its_known_beginning_alone() {
        let text = [known("seat7|"), Piece::open(Mark(1)), known("|x")];
        let (before, behind) = split_at(&text, 5).expect("known");
        assert_eq!(
            (shown(&before).as_str(), shown(&behind).as_str()),
            ("seat7", "|?|x")
        );
        let (before, behind) = split_at(&text, 6).expect("known");
        assert_eq!(
            (shown(&before).as_str(), shown(&behind).as_str()),
            ("seat7|", "?|x")
        );
        assert!(split_at(&text, 7).is_none());
    }

    #[test]
    fn parts_end_where_a_separator_may_be() {
        let text = [known("a|b"), Piece::open(Mark(1)), known("|c|d")];
        let all = |(parts, whole): (Vec<Vec<Piece>>, bool)| {
            (
                parts
                    .iter()
                    .map(|part| shown(part))
                    .collect::<Vec<_>>()
                    .join(" "),
                whole,
            )
        };
        let bar = u16::from(b'|');
        assert_eq!(
            all(parts(&text, |unit| unit == bar, |_| false)),
            ("a b? c d".to_owned(), true)
        );
        assert_eq!(
            all(parts(&text, |unit| unit == bar, |_| true)),
            ("a b?|c|d".to_owned(), false)
        );
    }

    #[test]
    fn what_is_alike_is_stored_once() {
        let mut pieces = Pieces::default();
        let open = Piece::open(Mark(1));
        let a = pieces.add(vec![known("x"), known("y"), known(""), open.clone()]);
        let b = pieces.add(vec![known("xy"), open.clone(), open.clone()]);
        assert_eq!(a, b);
        assert_eq!(shown(&pieces.get(a.expect("told"))), "xy?");
        assert_eq!(pieces.add(vec![open]), None);
        let some = pieces.some();
        assert!(some.is_some() && some == pieces.some() && some != a);
    }
}
