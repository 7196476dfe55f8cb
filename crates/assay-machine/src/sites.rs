//! Call sites: what `invoke-custom` of DEX and `invokedynamic` of class files say they link.

use assay_dex::classfile::Entry;
use assay_dex::dex::call_site::HandleKind;
use assay_dex::dex::value::Value as Stated;
use assay_dex::mutf8::utf16;
use assay_dex::program::input::{ClassTables, DexTables, Source};
use assay_dex::program::{BodyId, MethodId};

use crate::dynamic::Types;
use crate::machine::Machine;
use crate::run::Paths;
use crate::value::{Mark, Value};

/// A method handle: how it calls, and what.
type Handle = (HandleKind, MethodId);

/// An argument of a bootstrap method.
enum Given {
    Types(Types),
    Handle(Handle),
    Text(Vec<u16>),
    Number(i64),
    Other,
}

/// A call site.
struct Site {
    bootstrap: MethodId,
    name: Vec<u16>,
    types: Types,
    more: Vec<Given>,
}

impl Site {
    fn of_dex(tables: &DexTables<'_>, number: u32) -> Option<Self> {
        let values = tables.dex.call_site(number)?;
        let [
            Stated::MethodHandle(bootstrap),
            Stated::String(name),
            Stated::MethodType(types),
            more @ ..,
        ] = values.as_slice()
        else {
            return None;
        };
        Some(Self {
            bootstrap: dex_handle(tables, *bootstrap)?.1,
            name: utf16(tables.dex.string(*name)?),
            types: Types::of_dex(tables, *types)?,
            more: more.iter().map(|value| dex_given(tables, value)).collect(),
        })
    }

    fn of_class(tables: &ClassTables<'_>, index: u16) -> Option<Self> {
        let pool = &tables.file.pool;
        let Entry::InvokeDynamic(number, member) = pool.get(index) else {
            return None;
        };
        let Entry::NameAndType(name, descriptor) = pool.get(member) else {
            return None;
        };
        let values = tables.file.bootstraps.get(usize::from(number))?;
        let (bootstrap, more) = values.split_first()?;
        Some(Self {
            bootstrap: class_handle(tables, *bootstrap)?.1,
            name: utf16(pool.utf8(name)?),
            types: class_types(pool.utf8(descriptor)?),
            more: more
                .iter()
                .map(|index| class_given(tables, *index))
                .collect(),
        })
    }
}

fn dex_handle(tables: &DexTables<'_>, index: u32) -> Option<Handle> {
    let handle = tables.dex.method_handle(index)?;
    Some((handle.kind, *tables.methods.get(handle.member as usize)?))
}

fn dex_given(tables: &DexTables<'_>, value: &Stated) -> Given {
    let known = match value {
        Stated::MethodType(index) => Types::of_dex(tables, *index).map(Given::Types),
        Stated::MethodHandle(index) => dex_handle(tables, *index).map(Given::Handle),
        Stated::String(index) => tables
            .dex
            .string(*index)
            .map(|text| Given::Text(utf16(text))),
        Stated::Int(number) => Some(Given::Number((*number).into())),
        Stated::Long(number) => Some(Given::Number(*number)),
        _ => None,
    };
    known.unwrap_or(Given::Other)
}

fn class_types(descriptor: &[u8]) -> Types {
    Types::parse(&String::from_utf8_lossy(descriptor))
}

/// The kinds of handles are numbered in the specification, 4.4.8.
fn class_handle(tables: &ClassTables<'_>, index: u16) -> Option<Handle> {
    let Entry::Handle(kind, member) = tables.file.pool.get(index) else {
        return None;
    };
    let kind = match kind {
        5 => HandleKind::Instance,
        6 => HandleKind::Static,
        7 => HandleKind::Direct,
        8 => HandleKind::Constructor,
        9 => HandleKind::Interface,
        _ => return None,
    };
    let method = tables.pool.get(usize::from(member)).copied()?;
    (method != u32::MAX).then_some((kind, MethodId(method)))
}

fn class_given(tables: &ClassTables<'_>, index: u16) -> Given {
    let pool = &tables.file.pool;
    let known = match pool.get(index) {
        Entry::MethodType(text) => pool.utf8(text).map(class_types).map(Given::Types),
        Entry::Handle(..) => class_handle(tables, index).map(Given::Handle),
        Entry::String(text) => pool.utf8(text).map(|text| Given::Text(utf16(text))),
        Entry::Word(bits) => Some(Given::Number(bits.cast_signed().into())),
        Entry::Wide(bits) => Some(Given::Number(bits.cast_signed())),
        _ => None,
    };
    known.unwrap_or(Given::Other)
}

impl Machine<'_, '_> {
    fn site(&self, body: BodyId, number: u32) -> Option<Site> {
        let input = self.program.bodies.get(body.ix())?.input;
        match &self.program.inputs.get(input as usize)?.source {
            Source::Dex(tables) => Site::of_dex(tables, number),
            Source::Class(tables) => Site::of_class(tables, u16::try_from(number).ok()?),
        }
    }

    /// What a call site returns.
    pub(crate) fn custom(
        &mut self,
        body: BodyId,
        number: u32,
        registers: Vec<Value>,
    ) -> Option<Paths> {
        let site = self.site(body, number)?;
        let signature = self.lookup.signature(site.bootstrap)?;
        let args = site.types.compact(registers);
        match signature.class.as_str() {
            "java.lang.invoke.LambdaMetafactory" => {
                let [Given::Types(sam), Given::Handle(code), ..] = site.more.as_slice() else {
                    return None;
                };
                let sam = String::from_utf16_lossy(&site.name) + &sam.written();
                let class = self.program.type_of(&site.types.result)?;
                let made = self.handle(*code, class, &sam, args)?;
                Some(Paths::returned(made))
            }
            "java.lang.invoke.StringConcatFactory" => self.concatenated(&site, &args),
            _ => None,
        }
    }

    /// The text a call site of `StringConcatFactory` makes.
    fn concatenated(&mut self, site: &Site, args: &[Value]) -> Option<Paths> {
        let recipe = match site.more.first() {
            Some(Given::Text(recipe)) => recipe.clone(),
            None => vec![1; args.len()],
            Some(_) => return None,
        };
        let mut constants = site.more.iter().skip(1);
        let mut given = args.iter().zip(&site.types.params);
        let (mut whole, mut mark) = (Some(Vec::new()), Mark::NONE);
        for unit in recipe {
            let part = match unit {
                1 => {
                    let (value, descriptor) = given.next()?;
                    let carried = self.carried(*value);
                    mark = self.pool.both(mark, carried);
                    match self.text_of(*value, descriptor) {
                        Ok(part) => {
                            mark = self.pool.both(mark, part.mark);
                            part.units
                        }
                        Err(paths) => return Some(paths),
                    }
                }
                2 => match constants.next()? {
                    Given::Text(text) => Some(text.clone()),
                    Given::Number(number) => Some(number.to_string().encode_utf16().collect()),
                    _ => None,
                },
                unit => Some(vec![unit]),
            };
            whole = whole.zip(part).map(|(whole, part)| [whole, part].concat());
        }
        Some(Paths::returned(match whole {
            Some(units) if units.is_empty() => self.pool.literal("").marked(mark),
            Some(units) => self.new_text(&units, mark),
            None => self.any_text(mark),
        }))
    }
}
