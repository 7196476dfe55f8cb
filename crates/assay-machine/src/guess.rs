//! What a call that is not followed comes to.

use crate::lookup::Signature;
use crate::machine::Machine;
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{Mark, Shape, Value};
use assay_dex::program::{DefId, TypeId};

/// A call keeps one part in so many of the steps left for what follows it.
pub(crate) const SHARE_KEPT: u64 = 32;

/// Elements that are looked at for the price of one instruction.
pub(crate) const CELLS_A_STEP: u64 = 8;

/// Elements of one array, list or map that are asked what they carry.
pub(crate) const MOST_HELD: usize = 1_024;

impl Machine<'_, '_> {
    /// Runs a call on a part of the steps that are left, so that one that takes too many does not
    /// take all. What was given up in it ends as a call that is not followed.
    pub(crate) fn within_means(
        &mut self,
        def: DefId,
        signature: Option<&Signature>,
        args: &[Value],
        run: impl FnOnce(&mut Self) -> Paths,
    ) -> Paths {
        let most = match (self.looping, self.may) {
            (0, 0) => self.limits.entry_steps,
            (0, _) => self.limits.guess_steps,
            _ => self.limits.loop_steps,
        };
        let before = self.left;
        let share = (before - before / SHARE_KEPT).min(most);
        self.left = share;
        let paths = run(self);
        let starved = self.left == 0;
        self.left = before - (share - self.left);
        if starved {
            self.cut("a method that takes too many steps");
            self.costly.insert(def);
        }
        let cut = match &paths {
            Paths::One(end) => matches!(end, End::Cut),
            Paths::Many(ends) => ends.iter().any(|(end, _)| matches!(end, End::Cut)),
        };
        if !cut {
            return paths;
        }
        // Until the caller returns, what follows rests on a guess.
        self.may += 1;
        let Paths::One(End::Returned(value)) = self.havoc(signature, args) else {
            return paths;
        };
        match paths {
            Paths::One(_) => Paths::returned(value),
            Paths::Many(ends) => {
                let ends = ends.into_iter().map(|(end, delta)| match end {
                    End::Cut => (End::Returned(value), delta),
                    end => (end, delta),
                });
                self.meet(ends.collect())
            }
        }
    }

    /// Counts what a method took by itself. One that is followed again and again on guesses has
    /// told what it has to tell: it is not followed any more in this entry.
    pub(crate) fn spend(&mut self, def: DefId, steps: u64) {
        if self.may + self.looping == 0 {
            return;
        }
        let spent = self.guessed.entry(def).or_default();
        *spent += steps;
        if *spent > self.limits.method_steps {
            self.costly.insert(def);
        }
    }

    /// The end of a call that is not followed: anything of its type, carrying all that went in.
    pub(crate) fn havoc(&mut self, signature: Option<&Signature>, args: &[Value]) -> Paths {
        let mut mark = Mark::NONE;
        for arg in args {
            let carried = self.carried(*arg);
            mark = self.pool.both(mark, carried);
            for id in self.objects(*arg).unwrap_or_default() {
                if let Some(content) = self.heap.get_mut(id) {
                    content.open = true;
                }
            }
        }
        let result = match signature {
            Some(signature) => self.anything(signature.result),
            None => Value::ANY,
        };
        Paths::returned(result.marked(mark))
    }

    /// Any value of a type.
    pub(crate) fn anything(&mut self, ty: TypeId) -> Value {
        match self.program.descriptor(ty) {
            b"V" => Value::ZERO,
            b"Z" => Value::of(self.pool.one_of(vec![Shape::Word(0), Shape::Word(1)])),
            _ => Value::unknown(ty),
        }
    }

    /// What a value carries, with what the object it points to carries.
    pub(crate) fn carried(&mut self, value: Value) -> Mark {
        self.carried_within(value, 3)
    }

    pub(crate) fn carried_within(&mut self, value: Value, depth: u32) -> Mark {
        let mut mark = value.mark;
        // Before anything was read nothing can be carried.
        if depth == 0 || self.pool.is_clean() {
            return mark;
        }
        for id in self.objects(value).unwrap_or_default() {
            let Some(content) = self.heap.shared(id) else {
                continue;
            };
            mark = self.pool.both(mark, content.mark);
            // Only what the machine's own models keep, and elements: fields of the app's objects
            // are not read by a platform method.
            for (key, held) in &content.fields {
                if *key >= slots::FIRST || self.program.class_of(self.heap.class(id)).is_none() {
                    let inner = self.carried_within(*held, depth - 1);
                    mark = self.pool.both(mark, inner);
                }
            }
            let mut asked = 0;
            for held in content.held().take(MOST_HELD) {
                asked += 1;
                let inner = match held.shape {
                    Shape::Ref(_) | Shape::OneOf(_) => self.carried_within(held, depth - 1),
                    _ => held.mark,
                };
                mark = self.pool.both(mark, inner);
            }
            self.charge(asked / CELLS_A_STEP);
        }
        mark
    }
}
