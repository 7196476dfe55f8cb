//! A plain listing of a DEX, to be compared with other tools.

use std::collections::BTreeMap;

use super::class_data::{ClassData, EncodedMethod};
use super::code::CodeItem;
use super::file::{ClassDef, Dex};
use super::insn::Operands;
use crate::bytes::ix;
use crate::mutf8;

/// A class as listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassListing {
    /// Descriptor.
    pub descriptor: String,
    /// Access flags.
    pub access: u32,
    /// Descriptor of the superclass.
    pub superclass: Option<String>,
    /// Descriptors of the interfaces.
    pub interfaces: Vec<String>,
    /// Source file.
    pub source: Option<String>,
    /// Methods, direct ones first.
    pub methods: Vec<MethodListing>,
}

/// A method as listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MethodListing {
    /// Name.
    pub name: String,
    /// Signature, as in `(ILjava/lang/String;)V`.
    pub proto: String,
    /// Access flags.
    pub access: u32,
    /// Its code, if it has any.
    pub code: Option<CodeListing>,
}

/// Sizes of a method's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeListing {
    /// Registers.
    pub registers: u16,
    /// Argument registers.
    pub ins: u16,
    /// Outgoing argument space.
    pub outs: u16,
    /// Code units.
    pub units: u32,
}

/// How often each mnemonic occurs, payloads included, and code units used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mnemonics {
    /// Count by mnemonic.
    pub counts: BTreeMap<&'static str, u64>,
    /// Code units of all of them.
    pub units: u64,
}

impl Dex<'_> {
    /// Lists every class definition with its methods.
    #[must_use]
    pub fn list_classes(&self) -> Vec<ClassListing> {
        let mut data = ClassData::default();
        let defs = (0..self.header().class_defs.count).filter_map(|i| self.class_def(i));
        defs.map(|def| self.list_class(&def, &mut data)).collect()
    }

    /// Counts the instructions of every method by mnemonic.
    #[must_use]
    pub fn list_mnemonics(&self) -> Mnemonics {
        let mut total = Mnemonics::default();
        let mut data = ClassData::default();
        for def in (0..self.header().class_defs.count).filter_map(|i| self.class_def(i)) {
            // The listing is as long as the file could be read; gaps are the reader's.
            let _ = data.read(self, def.class, def.data);
            for method in &data.methods {
                self.count_method(method, &mut total);
            }
        }
        total
    }

    /// Every string of the table, decoded. Damaged strings are `None`.
    #[must_use]
    pub fn list_strings(&self) -> Vec<Option<String>> {
        (0..self.string_count())
            .map(|i| self.string(i).map(text))
            .collect()
    }

    fn count_method(&self, method: &EncodedMethod, total: &mut Mnemonics) {
        let Some(code) = self.code(method) else {
            return;
        };
        for insn in code.instructions() {
            let name = match insn.operands {
                Operands::Payload(payload) => payload.mnemonic(),
                _ => insn.opcode.mnemonic(),
            };
            *total.counts.entry(name).or_default() += 1;
            total.units += u64::from(insn.units);
        }
    }

    fn code(&self, method: &EncodedMethod) -> Option<CodeItem<'_>> {
        (method.code != 0)
            .then(|| CodeItem::read(self, method.code))
            .flatten()
    }

    fn list_class(&self, def: &ClassDef, data: &mut ClassData) -> ClassListing {
        let _ = data.read(self, def.class, def.data);
        let interfaces = self.type_list(def.interfaces).unwrap_or_default();
        let limit = ix(self.header().types.count);
        ClassListing {
            descriptor: self.descriptor_text(def.class),
            access: def.access,
            superclass: def.superclass.map(|ty| self.descriptor_text(ty)),
            interfaces: interfaces
                .iter()
                .take(limit)
                .map(|ty| self.descriptor_text(ty))
                .collect(),
            source: def.source.and_then(|i| self.string(i)).map(text),
            methods: data
                .methods
                .iter()
                .filter_map(|m| self.list_method(m))
                .collect(),
        }
    }

    fn list_method(&self, method: &EncodedMethod) -> Option<MethodListing> {
        let id = self.method(method.method)?;
        let code = self.code(method).map(|code| CodeListing {
            registers: code.registers,
            ins: code.ins,
            outs: code.outs,
            units: code.units(),
        });
        Some(MethodListing {
            name: self.string(id.name).map(text).unwrap_or_default(),
            proto: self.signature(id.proto).unwrap_or_default(),
            access: method.access,
            code,
        })
    }

    fn signature(&self, proto: u32) -> Option<String> {
        let proto = self.proto(proto)?;
        let params = proto
            .params
            .iter()
            .take(255)
            .map(|ty| self.descriptor_text(ty));
        let params: String = params.collect();
        Some(format!("({params}){}", self.descriptor_text(proto.result)))
    }

    fn descriptor_text(&self, ty: u32) -> String {
        self.descriptor(ty).map(text).unwrap_or_default()
    }
}

fn text(bytes: &[u8]) -> String {
    mutf8::decode(bytes).into_owned()
}
