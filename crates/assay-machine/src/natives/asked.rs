//! What function objects and `toString` answer.

use crate::machine::Machine;
use crate::natives::lang;
use crate::run::{End, Paths};
use crate::value::{Mark, Value};

/// A text that stands for a value.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    /// Its characters, where they are known.
    pub units: Option<Vec<u16>>,
    /// What it carries.
    pub mark: Mark,
}

impl Machine<'_, '_> {
    /// Calls a function object and returns its only answer; none where there is no single one.
    pub(crate) fn ask(
        &mut self,
        function: Value,
        method: &str,
        args: Vec<Value>,
    ) -> Result<Option<Value>, Paths> {
        if function.is_null() {
            return Err(self.throw_new(crate::step::NULL, None));
        }
        let paths = self.call_back(function, method, args);
        self.settled_on(paths)
    }

    /// The value of paths that return, which is the way that is gone on with.
    pub(crate) fn settled_on(&mut self, paths: Paths) -> Result<Option<Value>, Paths> {
        let ends = match paths {
            Paths::One(End::Returned(value)) => return Ok(Some(value)),
            Paths::One(_) => return Err(paths),
            Paths::Many(ends) => ends,
        };
        self.cut("a callback that ends in several ways");
        // Until the caller returns, what follows rests on a guess.
        self.may += 1;
        let returned = ends.into_iter().find_map(|(end, delta)| match end {
            End::Returned(value) => Some((value, delta)),
            _ => None,
        });
        Ok(returned.map(|(value, delta)| {
            self.heap.apply(&delta);
            value
        }))
    }

    /// What `String.valueOf` gives.
    pub(crate) fn text_of(&mut self, value: Value, descriptor: &[u8]) -> Result<Written, Paths> {
        if let Some(units) = self.valued(value, descriptor) {
            return Ok(Written {
                units: Some(units),
                mark: value.mark,
            });
        }
        let mut written = Written {
            units: None,
            mark: value.mark,
        };
        if descriptor.len() == 1 && descriptor != b"L" {
            return Ok(written);
        }
        let Some(paths) = lang::to_text(self, value) else {
            return Ok(written);
        };
        if let Some(text) = self.settled_on(paths)? {
            written.units = self.valued(text, b"L");
            written.mark = self.pool.both(value.mark, text.mark);
        }
        Ok(written)
    }
}
