//! The instruction set: name, format and kind of index of each opcode.
//!
//! Source of the facts: "Dalvik bytecode" and "Dalvik executable instruction
//! formats" of the Android Open Source Project.

/// How an instruction's operands are laid out. The first digit is its length in
/// code units, the second the number of registers, the letter says what else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the documentation's own")]
pub enum Format {
    F10x,
    F12x,
    F11n,
    F11x,
    F10t,
    F20t,
    F22x,
    F21t,
    F21s,
    F21h,
    F21c,
    F23x,
    F22b,
    F22t,
    F22s,
    F22c,
    F32x,
    F30t,
    F31t,
    F31i,
    F31c,
    F35c,
    F3rc,
    F45cc,
    F4rcc,
    F51l,
}

impl Format {
    /// Length in code units.
    #[must_use]
    pub const fn units(self) -> u32 {
        use Format::{
            F3rc, F4rcc, F10t, F10x, F11n, F11x, F12x, F30t, F31c, F31i, F31t, F32x, F35c, F45cc,
            F51l,
        };
        match self {
            F10x | F12x | F11n | F11x | F10t => 1,
            F32x | F30t | F31t | F31i | F31c | F35c | F3rc => 3,
            F45cc | F4rcc => 4,
            F51l => 5,
            _ => 2,
        }
    }
}

/// Which table an instruction's index points into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the tables' own")]
pub enum IndexKind {
    No,
    String,
    Type,
    Field,
    Method,
    Proto,
    CallSite,
    MethodHandle,
}

/// One of the 256 opcodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Opcode(pub u8);

/// What an opcode means to a decoder.
#[derive(Debug, Clone, Copy)]
pub struct Info {
    /// The name, as in `const-string/jumbo`.
    pub mnemonic: &'static str,
    /// How operands are laid out.
    pub format: Format,
    /// What the index means.
    pub index: IndexKind,
}

impl Opcode {
    /// This opcode's row of the table.
    #[must_use]
    pub fn info(self) -> Info {
        // A u8 always finds its row; the fallback is `nop`.
        TABLE
            .get(usize::from(self.0))
            .copied()
            .unwrap_or(op("nop", Format::F10x, IndexKind::No))
    }

    /// Length in code units.
    #[must_use]
    pub fn units(self) -> u32 {
        TABLE
            .get(usize::from(self.0))
            .map_or(1, |row| row.format.units())
    }

    /// The name, as in `const-string/jumbo`.
    #[must_use]
    pub fn mnemonic(self) -> &'static str {
        self.info().mnemonic
    }

    /// Whether no DEX version defines it.
    #[must_use]
    pub const fn is_unused(self) -> bool {
        matches!(self.0, 0x3e..=0x43 | 0x73 | 0x79 | 0x7a | 0xe3..=0xf9)
    }
}

const fn op(mnemonic: &'static str, format: Format, index: IndexKind) -> Info {
    Info {
        mnemonic,
        format,
        index,
    }
}

#[rustfmt::skip]
static TABLE: [Info; 256] = {
    #[allow(clippy::enum_glob_use, reason = "every variant is used")]
    use {Format::{F10x, F12x, F22x, F32x, F11x, F11n, F21s, F31i, F21h, F51l, F21c, F31c, F22c, F35c, F3rc, F31t, F10t, F20t, F30t, F23x, F22t, F21t, F22s, F22b, F45cc, F4rcc}, IndexKind::{No, String, Type, Field, Method, CallSite, MethodHandle, Proto}};
    [
        op("nop", F10x, No),
        op("move", F12x, No),
        op("move/from16", F22x, No),
        op("move/16", F32x, No),
        op("move-wide", F12x, No),
        op("move-wide/from16", F22x, No),
        op("move-wide/16", F32x, No),
        op("move-object", F12x, No),
        op("move-object/from16", F22x, No),
        op("move-object/16", F32x, No),
        op("move-result", F11x, No),
        op("move-result-wide", F11x, No),
        op("move-result-object", F11x, No),
        op("move-exception", F11x, No),
        op("return-void", F10x, No),
        op("return", F11x, No),
        op("return-wide", F11x, No),
        op("return-object", F11x, No),
        op("const/4", F11n, No),
        op("const/16", F21s, No),
        op("const", F31i, No),
        op("const/high16", F21h, No),
        op("const-wide/16", F21s, No),
        op("const-wide/32", F31i, No),
        op("const-wide", F51l, No),
        op("const-wide/high16", F21h, No),
        op("const-string", F21c, String),
        op("const-string/jumbo", F31c, String),
        op("const-class", F21c, Type),
        op("monitor-enter", F11x, No),
        op("monitor-exit", F11x, No),
        op("check-cast", F21c, Type),
        op("instance-of", F22c, Type),
        op("array-length", F12x, No),
        op("new-instance", F21c, Type),
        op("new-array", F22c, Type),
        op("filled-new-array", F35c, Type),
        op("filled-new-array/range", F3rc, Type),
        op("fill-array-data", F31t, No),
        op("throw", F11x, No),
        op("goto", F10t, No),
        op("goto/16", F20t, No),
        op("goto/32", F30t, No),
        op("packed-switch", F31t, No),
        op("sparse-switch", F31t, No),
        op("cmpl-float", F23x, No),
        op("cmpg-float", F23x, No),
        op("cmpl-double", F23x, No),
        op("cmpg-double", F23x, No),
        op("cmp-long", F23x, No),
        op("if-eq", F22t, No),
        op("if-ne", F22t, No),
        op("if-lt", F22t, No),
        op("if-ge", F22t, No),
        op("if-gt", F22t, No),
        op("if-le", F22t, No),
        op("if-eqz", F21t, No),
        op("if-nez", F21t, No),
        op("if-ltz", F21t, No),
        op("if-gez", F21t, No),
        op("if-gtz", F21t, No),
        op("if-lez", F21t, No),
        op("unused-3e", F10x, No),
        op("unused-3f", F10x, No),
        op("unused-40", F10x, No),
        op("unused-41", F10x, No),
        op("unused-42", F10x, No),
        op("unused-43", F10x, No),
        op("aget", F23x, No),
        op("aget-wide", F23x, No),
        op("aget-object", F23x, No),
        op("aget-boolean", F23x, No),
        op("aget-byte", F23x, No),
        op("aget-char", F23x, No),
        op("aget-short", F23x, No),
        op("aput", F23x, No),
        op("aput-wide", F23x, No),
        op("aput-object", F23x, No),
        op("aput-boolean", F23x, No),
        op("aput-byte", F23x, No),
        op("aput-char", F23x, No),
        op("aput-short", F23x, No),
        op("iget", F22c, Field),
        op("iget-wide", F22c, Field),
        op("iget-object", F22c, Field),
        op("iget-boolean", F22c, Field),
        op("iget-byte", F22c, Field),
        op("iget-char", F22c, Field),
        op("iget-short", F22c, Field),
        op("iput", F22c, Field),
        op("iput-wide", F22c, Field),
        op("iput-object", F22c, Field),
        op("iput-boolean", F22c, Field),
        op("iput-byte", F22c, Field),
        op("iput-char", F22c, Field),
        op("iput-short", F22c, Field),
        op("sget", F21c, Field),
        op("sget-wide", F21c, Field),
        op("sget-object", F21c, Field),
        op("sget-boolean", F21c, Field),
        op("sget-byte", F21c, Field),
        op("sget-char", F21c, Field),
        op("sget-short", F21c, Field),
        op("sput", F21c, Field),
        op("sput-wide", F21c, Field),
        op("sput-object", F21c, Field),
        op("sput-boolean", F21c, Field),
        op("sput-byte", F21c, Field),
        op("sput-char", F21c, Field),
        op("sput-short", F21c, Field),
        op("invoke-virtual", F35c, Method),
        op("invoke-super", F35c, Method),
        op("invoke-direct", F35c, Method),
        op("invoke-static", F35c, Method),
        op("invoke-interface", F35c, Method),
        op("unused-73", F10x, No),
        op("invoke-virtual/range", F3rc, Method),
        op("invoke-super/range", F3rc, Method),
        op("invoke-direct/range", F3rc, Method),
        op("invoke-static/range", F3rc, Method),
        op("invoke-interface/range", F3rc, Method),
        op("unused-79", F10x, No),
        op("unused-7a", F10x, No),
        op("neg-int", F12x, No),
        op("not-int", F12x, No),
        op("neg-long", F12x, No),
        op("not-long", F12x, No),
        op("neg-float", F12x, No),
        op("neg-double", F12x, No),
        op("int-to-long", F12x, No),
        op("int-to-float", F12x, No),
        op("int-to-double", F12x, No),
        op("long-to-int", F12x, No),
        op("long-to-float", F12x, No),
        op("long-to-double", F12x, No),
        op("float-to-int", F12x, No),
        op("float-to-long", F12x, No),
        op("float-to-double", F12x, No),
        op("double-to-int", F12x, No),
        op("double-to-long", F12x, No),
        op("double-to-float", F12x, No),
        op("int-to-byte", F12x, No),
        op("int-to-char", F12x, No),
        op("int-to-short", F12x, No),
        op("add-int", F23x, No),
        op("sub-int", F23x, No),
        op("mul-int", F23x, No),
        op("div-int", F23x, No),
        op("rem-int", F23x, No),
        op("and-int", F23x, No),
        op("or-int", F23x, No),
        op("xor-int", F23x, No),
        op("shl-int", F23x, No),
        op("shr-int", F23x, No),
        op("ushr-int", F23x, No),
        op("add-long", F23x, No),
        op("sub-long", F23x, No),
        op("mul-long", F23x, No),
        op("div-long", F23x, No),
        op("rem-long", F23x, No),
        op("and-long", F23x, No),
        op("or-long", F23x, No),
        op("xor-long", F23x, No),
        op("shl-long", F23x, No),
        op("shr-long", F23x, No),
        op("ushr-long", F23x, No),
        op("add-float", F23x, No),
        op("sub-float", F23x, No),
        op("mul-float", F23x, No),
        op("div-float", F23x, No),
        op("rem-float", F23x, No),
        op("add-double", F23x, No),
        op("sub-double", F23x, No),
        op("mul-double", F23x, No),
        op("div-double", F23x, No),
        op("rem-double", F23x, No),
        op("add-int/2addr", F12x, No),
        op("sub-int/2addr", F12x, No),
        op("mul-int/2addr", F12x, No),
        op("div-int/2addr", F12x, No),
        op("rem-int/2addr", F12x, No),
        op("and-int/2addr", F12x, No),
        op("or-int/2addr", F12x, No),
        op("xor-int/2addr", F12x, No),
        op("shl-int/2addr", F12x, No),
        op("shr-int/2addr", F12x, No),
        op("ushr-int/2addr", F12x, No),
        op("add-long/2addr", F12x, No),
        op("sub-long/2addr", F12x, No),
        op("mul-long/2addr", F12x, No),
        op("div-long/2addr", F12x, No),
        op("rem-long/2addr", F12x, No),
        op("and-long/2addr", F12x, No),
        op("or-long/2addr", F12x, No),
        op("xor-long/2addr", F12x, No),
        op("shl-long/2addr", F12x, No),
        op("shr-long/2addr", F12x, No),
        op("ushr-long/2addr", F12x, No),
        op("add-float/2addr", F12x, No),
        op("sub-float/2addr", F12x, No),
        op("mul-float/2addr", F12x, No),
        op("div-float/2addr", F12x, No),
        op("rem-float/2addr", F12x, No),
        op("add-double/2addr", F12x, No),
        op("sub-double/2addr", F12x, No),
        op("mul-double/2addr", F12x, No),
        op("div-double/2addr", F12x, No),
        op("rem-double/2addr", F12x, No),
        op("add-int/lit16", F22s, No),
        op("rsub-int", F22s, No),
        op("mul-int/lit16", F22s, No),
        op("div-int/lit16", F22s, No),
        op("rem-int/lit16", F22s, No),
        op("and-int/lit16", F22s, No),
        op("or-int/lit16", F22s, No),
        op("xor-int/lit16", F22s, No),
        op("add-int/lit8", F22b, No),
        op("rsub-int/lit8", F22b, No),
        op("mul-int/lit8", F22b, No),
        op("div-int/lit8", F22b, No),
        op("rem-int/lit8", F22b, No),
        op("and-int/lit8", F22b, No),
        op("or-int/lit8", F22b, No),
        op("xor-int/lit8", F22b, No),
        op("shl-int/lit8", F22b, No),
        op("shr-int/lit8", F22b, No),
        op("ushr-int/lit8", F22b, No),
        op("unused-e3", F10x, No),
        op("unused-e4", F10x, No),
        op("unused-e5", F10x, No),
        op("unused-e6", F10x, No),
        op("unused-e7", F10x, No),
        op("unused-e8", F10x, No),
        op("unused-e9", F10x, No),
        op("unused-ea", F10x, No),
        op("unused-eb", F10x, No),
        op("unused-ec", F10x, No),
        op("unused-ed", F10x, No),
        op("unused-ee", F10x, No),
        op("unused-ef", F10x, No),
        op("unused-f0", F10x, No),
        op("unused-f1", F10x, No),
        op("unused-f2", F10x, No),
        op("unused-f3", F10x, No),
        op("unused-f4", F10x, No),
        op("unused-f5", F10x, No),
        op("unused-f6", F10x, No),
        op("unused-f7", F10x, No),
        op("unused-f8", F10x, No),
        op("unused-f9", F10x, No),
        op("invoke-polymorphic", F45cc, Method),
        op("invoke-polymorphic/range", F4rcc, Method),
        op("invoke-custom", F35c, CallSite),
        op("invoke-custom/range", F3rc, CallSite),
        op("const-method-handle", F21c, MethodHandle),
        op("const-method-type", F21c, Proto),
    ]
};
