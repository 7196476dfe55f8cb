//! Code of class files: the operand stack becomes registers, and the instructions those of DEX.
//!
//! Argument words are the last registers, as in DEX; the other local variables come first and the
//! stack between. A value that was only loaded from a local variable stays there until it has to
//! move, so that what a branch tells of it is known of the variable.

use assay_dex::classfile::{self, JavaInsn, JavaInsns};
use assay_dex::flow::java_effect::descriptor_words;
use assay_dex::program::input::ClassTables;
use assay_dex::program::{Program, TypeId, access};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::code::{Code, Handler, NOWHERE, Op};

/// Stack words beyond what the method states, for exchanging words.
const SPARE: u32 = 4;
/// Stack words a method may have; compilers write a few dozen.
const MOST_STACK: u32 = 1_000;
const MOVE: u8 = 0x01;
const MOVE_EXCEPTION: u8 = 0x0d;
pub(crate) const GOTO: u8 = 0x28;

/// The code of the method with this number; none where it is damaged or older than Java 6.
pub(crate) fn decode<'a>(
    program: &Program<'a>,
    tables: &ClassTables<'a>,
    method: u32,
) -> Option<Code<'a>> {
    let method = tables.file.methods.get(method as usize)?;
    let item = method.code?;
    let descriptor = tables.file.pool.utf8(method.descriptor)?;
    let receiver = u32::from(u32::from(method.access) & access::STATIC == 0);
    let ins = descriptor_words(descriptor)?.0 + receiver;
    let (locals, stack) = (
        u32::from(item.max_locals),
        u32::from(item.max_stack).min(MOST_STACK) + SPARE,
    );
    let own = locals.checked_sub(ins)?;
    let total = u16::try_from(locals + stack).ok()?;
    let mut decoder = Decoder {
        program,
        tables,
        ops: Vec::new(),
        args: Vec::new(),
        switches: Vec::new(),
        jumps: Vec::new(),
        own,
        locals,
        most: stack,
        total,
        held: Vec::new(),
        live: true,
        labels: labels(&item),
        catching: item.handlers().map(|handler| handler.target).collect(),
        depths: FxHashMap::default(),
        starts: FxHashMap::default(),
        caught: FxHashMap::default(),
        pc: 0,
    };
    for insn in JavaInsns::new(item.bytes) {
        decoder.step(&insn)?;
    }
    decoder.finish(&item, u16::try_from(ins).ok()?)
}

/// Where jumps and handlers lead.
fn labels(item: &classfile::Code<'_>) -> FxHashSet<u32> {
    let mut found: FxHashSet<u32> = item.handlers().map(|handler| handler.target).collect();
    for insn in JavaInsns::new(item.bytes) {
        found.extend(targets(&insn));
    }
    found
}

/// Where an instruction may jump.
fn targets(insn: &JavaInsn<'_>) -> Vec<u32> {
    match insn.opcode {
        0x99..=0xa7 | 0xc6 | 0xc7 => vec![near(insn)],
        0xc8 => insn
            .word(0)
            .map(|diff| insn.target(diff))
            .into_iter()
            .collect(),
        0xaa | 0xab => insn.switch_targets(),
        _ => Vec::new(),
    }
}

/// The target of a branch with two operand bytes.
pub(crate) fn near(insn: &JavaInsn<'_>) -> u32 {
    insn.target(i32::from(insn.index().cast_signed()))
}

pub(crate) struct Decoder<'t, 'a> {
    pub(crate) program: &'t Program<'a>,
    pub(crate) tables: &'t ClassTables<'a>,
    /// Instructions so far, each with its position.
    ops: Vec<(u32, Op)>,
    pub(crate) args: Vec<u16>,
    pub(crate) switches: Vec<Vec<(i32, u32)>>,
    /// Instructions whose target is a position yet.
    jumps: Vec<usize>,
    /// Local variables that hold no argument.
    own: u32,
    locals: u32,
    most: u32,
    total: u16,
    /// The stack: each word is in its own register, or in that of a local variable.
    held: Vec<Option<u16>>,
    /// Whether the way here leads through what stands before.
    pub(crate) live: bool,
    labels: FxHashSet<u32>,
    catching: FxHashSet<u32>,
    /// Words on the stack at labels.
    depths: FxHashMap<u32, usize>,
    starts: FxHashMap<u32, u32>,
    /// Where handlers begin: they take the exception first.
    caught: FxHashMap<u32, u32>,
    pc: u32,
}

impl<'a> Decoder<'_, 'a> {
    /// Decodes one instruction; none where the stack is not as it must be.
    fn step(&mut self, insn: &JavaInsn<'a>) -> Option<()> {
        self.pc = insn.pc;
        if self.labels.contains(&insn.pc) {
            self.label()?;
        }
        if !self.live {
            return Some(());
        }
        crate::java_ops::insn(self, insn)?;
        (self.held.len() <= self.most as usize).then_some(())
    }

    /// Several ways meet here: the stack is in its own registers.
    fn label(&mut self) -> Option<()> {
        let at = self.pc;
        let catches = self.catching.contains(&at);
        if self.live {
            self.flush();
            self.record(at)?;
        } else {
            // What is reached by jumps back alone begins with an empty stack, or we see below.
            let usual = usize::from(catches);
            let depth = *self.depths.entry(at).or_insert(usual);
            self.held = vec![None; depth];
        }
        if catches {
            if self.live {
                self.jump(GOTO, (0, 0), at);
            }
            self.caught.insert(at, self.next());
            let first = self.stack(0);
            self.put(MOVE_EXCEPTION, (first, 0, 0));
        }
        self.starts.insert(at, self.next());
        self.live = true;
        Some(())
    }

    fn next(&self) -> u32 {
        u32::try_from(self.ops.len()).unwrap_or(NOWHERE)
    }

    /// Notes how many words are on the stack where a jump leads.
    pub(crate) fn record(&mut self, target: u32) -> Option<()> {
        let depth = self.held.len();
        (*self.depths.entry(target).or_insert(depth) == depth).then_some(())
    }

    /// The register of a local variable.
    pub(crate) fn local(&self, number: u32) -> Option<u16> {
        let ins = self.locals - self.own;
        let register = match number.checked_sub(ins) {
            None => u32::from(self.total) - ins + number,
            Some(own) if own < self.own => own,
            Some(_) => return None,
        };
        u16::try_from(register).ok()
    }

    /// The register of a word of the stack.
    fn stack(&self, word: usize) -> u16 {
        let register = self.own as usize + word;
        u16::try_from(register).unwrap_or(u16::MAX)
    }

    /// Where a word of the stack is now.
    fn word(&self, word: usize) -> u16 {
        let held = self.held.get(word).copied().flatten();
        held.unwrap_or_else(|| self.stack(word))
    }

    /// Moves words that are still in local variables, all or those of one, to the stack.
    fn settle(&mut self, only: Option<u16>) {
        for word in 0..self.held.len() {
            let held = self.held.get(word).copied().flatten();
            let Some(local) = held.filter(|local| only.is_none_or(|only| only == *local)) else {
                continue;
            };
            let own = self.stack(word);
            self.put(MOVE, (own, local, 0));
            if let Some(slot) = self.held.get_mut(word) {
                *slot = None;
            }
        }
    }

    pub(crate) fn flush(&mut self) {
        self.settle(None);
    }

    /// A local variable gets another value.
    pub(crate) fn overwrite(&mut self, local: u16) {
        self.settle(Some(local));
    }

    /// Takes words from the stack; where they are, the lowest first.
    pub(crate) fn take(&mut self, words: usize) -> Option<Vec<u16>> {
        let rest = self.held.len().checked_sub(words)?;
        let taken = (rest..self.held.len())
            .map(|word| self.word(word))
            .collect();
        self.held.truncate(rest);
        Some(taken)
    }

    /// Takes a value of one or two words.
    pub(crate) fn pop(&mut self, words: u32) -> Option<u16> {
        self.take(words as usize)?.first().copied()
    }

    /// A place for a value of one or two words.
    pub(crate) fn push(&mut self, words: u32) -> u16 {
        let first = self.stack(self.held.len());
        self.held.extend((0..words).map(|_| None));
        first
    }

    /// Pushes words that stay in local variables.
    pub(crate) fn push_local(&mut self, local: u32, words: u32) -> Option<()> {
        for word in 0..words {
            let register = self.local(local + word)?;
            self.held.push(Some(register));
        }
        Some(())
    }

    /// Copies the top words to below others.
    pub(crate) fn duplicate(&mut self, count: usize, below: usize) -> Option<()> {
        let depth = self.held.len();
        depth.checked_sub(count + below)?;
        if below == 0 {
            for word in depth - count..depth {
                match self.held.get(word).copied().flatten() {
                    Some(local) => self.held.push(Some(local)),
                    None => self.copy_up(word),
                }
            }
            return Some(());
        }
        self.raise(count, below);
        self.held.extend((0..count).map(|_| None));
        Some(())
    }

    fn copy_up(&mut self, word: usize) {
        let (from, to) = (self.stack(word), self.push(1));
        self.put(MOVE, (to, from, 0));
    }

    /// Exchanges the top two words: a copy to below, without the original.
    pub(crate) fn exchange(&mut self) -> Option<()> {
        self.held.len().checked_sub(2)?;
        self.raise(1, 1);
        Some(())
    }

    /// Everything moves up by `count`, then copies of the top fill the hole.
    fn raise(&mut self, count: usize, below: usize) {
        self.flush();
        let top = self.held.len();
        for n in 0..count + below {
            let from = top - 1 - n;
            let (to, from) = (self.stack(from + count), self.stack(from));
            self.put(MOVE, (to, from, 0));
        }
        for n in 0..count {
            let (to, from) = (self.stack(top - count - below + n), self.stack(top + n));
            self.put(MOVE, (to, from, 0));
        }
    }

    /// Adds an instruction with registers alone.
    pub(crate) fn put(&mut self, code: u8, (a, b, c): (u16, u16, u16)) {
        self.put_op(Op {
            code,
            a,
            b,
            c,
            x: NOWHERE,
            literal: 0,
        });
    }

    /// Adds an instruction that refers to something.
    pub(crate) fn put_ref(&mut self, code: u8, (a, b): (u16, u16), x: u32) {
        self.put_op(Op {
            code,
            a,
            b,
            c: 0,
            x,
            literal: 0,
        });
    }

    pub(crate) fn put_op(&mut self, op: Op) {
        self.ops.push((self.pc, op));
    }

    /// Adds a jump to a position.
    pub(crate) fn jump(&mut self, code: u8, registers: (u16, u16), target: u32) {
        self.jumps.push(self.ops.len());
        self.put_ref(code, registers, target);
    }

    /// The type a class constant names.
    pub(crate) fn type_at(&self, index: u16) -> TypeId {
        TypeId(self.pool(index))
    }

    pub(crate) fn pool(&self, index: u16) -> u32 {
        let found = self.tables.pool.get(usize::from(index));
        found.copied().unwrap_or(NOWHERE)
    }

    /// Positions become numbers of instructions.
    fn finish(mut self, item: &classfile::Code<'_>, ins: u16) -> Option<Code<'a>> {
        for at in &self.jumps {
            if let Some((_, op)) = self.ops.get_mut(*at) {
                op.x = *self.starts.get(&op.x)?;
            }
        }
        for case in self.switches.iter_mut().flatten() {
            case.1 = *self.starts.get(&case.1)?;
        }
        let after = |pc: u32| {
            let after = self.ops.partition_point(|(at, _)| *at < pc);
            u32::try_from(after).unwrap_or(NOWHERE)
        };
        let rows = item.handlers().filter_map(|handler| {
            // One that is never reached covers nothing that was decoded.
            let target = self.caught.get(&handler.target)?;
            Some(Handler {
                start: after(handler.start),
                end: after(handler.end),
                ty: (handler.catches > 0).then(|| self.type_at(handler.catches)),
                target: *target,
            })
        });
        let handlers = rows.collect();
        let mut code = Code::of_parts((self.total, ins), self.ops);
        code.args = self.args;
        code.switches = self.switches;
        code.handlers = handlers;
        Some(code)
    }
}
