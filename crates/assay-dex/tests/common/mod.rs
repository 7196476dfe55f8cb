//! Writes small DEX files. Tables come in order of first use, which this crate's
//! reader accepts; Android would want them sorted.

#![allow(dead_code, reason = "each test uses a part")]
#![allow(clippy::needless_for_each, reason = "shorter")]

/// A method of a class: its index, access flags and code.
pub struct Method {
    pub id: u32,
    pub access: u32,
    pub code: Option<Code>,
}

/// Code units and register counts.
pub struct Code {
    pub registers: u16,
    pub ins: u16,
    pub insns: Vec<u16>,
}

/// A class definition.
#[derive(Default)]
pub struct Class {
    pub name: &'static str,
    pub superclass: &'static str,
    pub interfaces: Vec<&'static str>,
    pub static_fields: Vec<(u32, u32)>,
    /// Encoded array of initial values.
    pub static_values: Vec<u8>,
    pub direct: Vec<Method>,
    pub virtuals: Vec<Method>,
    /// Methods and the annotation each bears.
    pub annotated: Vec<(u32, &'static str)>,
}

/// Tables and classes of a DEX to be written.
#[derive(Default)]
pub struct Writer {
    strings: Vec<&'static str>,
    types: Vec<u32>,
    protos: Vec<(u32, Vec<u32>)>,
    fields: Vec<(u32, u32, u32)>,
    methods: Vec<(u32, u32, u32)>,
    pub classes: Vec<Class>,
    /// Lets all methods with code use the code of the first, this many bytes on.
    pub share_code: Option<u32>,
}

fn place<T: PartialEq>(table: &mut Vec<T>, item: T) -> u32 {
    let found = table.iter().position(|known| *known == item);
    let at = found.unwrap_or_else(|| {
        table.push(item);
        table.len() - 1
    });
    u32::try_from(at).unwrap()
}

impl Writer {
    pub fn string(&mut self, text: &'static str) -> u32 {
        place(&mut self.strings, text)
    }

    pub fn ty(&mut self, descriptor: &'static str) -> u32 {
        let name = self.string(descriptor);
        place(&mut self.types, name)
    }

    pub fn field(&mut self, class: &'static str, name: &'static str, ty: &'static str) -> u32 {
        let row = (self.ty(class), self.ty(ty), self.string(name));
        place(&mut self.fields, row)
    }

    pub fn method(
        &mut self,
        class: &'static str,
        name: &'static str,
        result: &'static str,
        params: &[&'static str],
    ) -> u32 {
        let params = params.iter().map(|ty| self.ty(ty)).collect();
        let proto = (self.ty(result), params);
        let row = (
            self.ty(class),
            place(&mut self.protos, proto),
            self.string(name),
        );
        place(&mut self.methods, row)
    }

    /// Writes the file, version 035.
    pub fn build(&mut self) -> Vec<u8> {
        self.build_at(0, 35)
    }

    /// Writes the file so that it stands `base` bytes into a container.
    pub fn build_at(&mut self, base: usize, version: u16) -> Vec<u8> {
        for n in 0..self.classes.len() {
            let class = &self.classes[n];
            let names: Vec<_> = [class.name, class.superclass]
                .into_iter()
                .chain(class.interfaces.clone())
                .chain(class.annotated.iter().map(|(_, ty)| *ty))
                .collect();
            names.into_iter().for_each(|name| {
                self.ty(name);
            });
        }
        let header = if version >= 41 { 0x78 } else { 0x70 };
        Layout {
            w: self,
            out: vec![0; header],
            base,
            version,
        }
        .write()
    }
}

struct Layout<'w> {
    w: &'w Writer,
    out: Vec<u8>,
    base: usize,
    version: u16,
}

impl Layout<'_> {
    fn here(&mut self) -> u32 {
        self.out.resize(self.out.len().next_multiple_of(4), 0);
        u32::try_from(self.base + self.out.len()).unwrap()
    }

    fn u16(&mut self, value: u32) {
        self.out.extend(u16::try_from(value).unwrap().to_le_bytes());
    }

    fn u32(&mut self, value: u32) {
        self.out.extend(value.to_le_bytes());
    }

    fn uleb(&mut self, mut value: u32) {
        while value >= 0x80 {
            self.out.push(u8::try_from(value & 0x7f).unwrap() | 0x80);
            value >>= 7;
        }
        self.out.push(u8::try_from(value).unwrap());
    }

    fn patch(&mut self, at: usize, value: u32) {
        self.out[at..at + 4].copy_from_slice(&value.to_le_bytes());
    }

    fn type_list(&mut self, types: &[u32]) -> u32 {
        if types.is_empty() {
            return 0;
        }
        let at = self.here();
        self.u32(u32::try_from(types.len()).unwrap());
        types.iter().for_each(|ty| self.u16(*ty));
        at
    }

    fn type_index(&self, name: &str) -> u32 {
        let string = self
            .w
            .strings
            .iter()
            .position(|known| *known == name)
            .unwrap();
        let string = u32::try_from(string).unwrap();
        u32::try_from(
            self.w
                .types
                .iter()
                .position(|known| *known == string)
                .unwrap(),
        )
        .unwrap()
    }

    fn section(&mut self, header: usize, count: usize, rows: Vec<Vec<u8>>) {
        let at = if count == 0 { 0 } else { self.here() };
        self.patch(header, u32::try_from(count).unwrap());
        self.patch(header + 4, at);
        rows.into_iter().for_each(|row| self.out.extend(row));
    }

    fn write(mut self) -> Vec<u8> {
        let w = self.w;
        let strings: Vec<_> = w
            .strings
            .iter()
            .map(|text| self.string_data(text))
            .collect();
        let lists: Vec<_> = w
            .protos
            .iter()
            .map(|proto| self.type_list(&proto.1))
            .collect();
        let classes: Vec<_> = w.classes.iter().map(|class| self.class(class)).collect();
        let words = |list: &[u32]| list.iter().flat_map(|word| word.to_le_bytes()).collect();
        let pair = |a: u32, b: u32, c: u32| words(&[a | b << 16, c]);
        self.section(
            0x38,
            strings.len(),
            strings.iter().map(|at| words(&[*at])).collect(),
        );
        self.section(
            0x40,
            w.types.len(),
            w.types.iter().map(|name| words(&[*name])).collect(),
        );
        let protos = w
            .protos
            .iter()
            .zip(lists)
            .map(|(p, list)| words(&[0, p.0, list]))
            .collect();
        self.section(0x48, w.protos.len(), protos);
        let fields = w.fields.iter().map(|f| pair(f.0, f.1, f.2)).collect();
        self.section(0x50, w.fields.len(), fields);
        let methods = w.methods.iter().map(|m| pair(m.0, m.1, m.2)).collect();
        self.section(0x58, w.methods.len(), methods);
        self.section(
            0x60,
            classes.len(),
            classes.iter().map(|row| words(row)).collect(),
        );
        self.finish()
    }

    fn finish(mut self) -> Vec<u8> {
        let size = u32::try_from(self.out.len()).unwrap();
        let magic = format!("dex\n{:03}\0", self.version);
        self.out[..8].copy_from_slice(magic.as_bytes());
        self.patch(0x20, size);
        self.patch(0x24, if self.version >= 41 { 0x78 } else { 0x70 });
        self.patch(0x28, 0x1234_5678);
        let mut sum = simd_adler32::Adler32::new();
        sum.write(&self.out[12..]);
        self.patch(8, sum.finish());
        self.out
    }

    fn string_data(&mut self, text: &str) -> u32 {
        let at = self.here();
        self.uleb(u32::try_from(text.encode_utf16().count()).unwrap());
        self.out.extend(text.as_bytes());
        self.out.push(0);
        at
    }

    fn class(&mut self, class: &Class) -> [u32; 8] {
        let interfaces: Vec<_> = class
            .interfaces
            .iter()
            .map(|n| self.type_index(n))
            .collect();
        let interfaces = self.type_list(&interfaces);
        let direct: Vec<_> = class.direct.iter().map(|m| self.code(m)).collect();
        let virtuals: Vec<_> = class.virtuals.iter().map(|m| self.code(m)).collect();
        let data = self.here();
        for count in [class.static_fields.len(), 0, direct.len(), virtuals.len()] {
            self.uleb(u32::try_from(count).unwrap());
        }
        let mut last = 0;
        for (field, access) in &class.static_fields {
            self.uleb(field - last);
            self.uleb(*access);
            last = *field;
        }
        self.methods(&class.direct, &direct);
        self.methods(&class.virtuals, &virtuals);
        let values = if class.static_values.is_empty() {
            0
        } else {
            self.here()
        };
        self.out.extend(&class.static_values);
        let annotations = self.annotations(class);
        let (this, parent) = (
            self.type_index(class.name),
            self.type_index(class.superclass),
        );
        [
            this,
            1,
            parent,
            interfaces,
            u32::MAX,
            annotations,
            data,
            values,
        ]
    }

    /// A directory of annotations of methods, each a set of one.
    fn annotations(&mut self, class: &Class) -> u32 {
        let mut rows = Vec::new();
        for (method, ty) in &class.annotated {
            let item = self.here();
            self.out.push(1);
            self.uleb(self.type_index(ty));
            self.uleb(0);
            let set = self.here();
            self.u32(1);
            self.u32(item);
            rows.extend([*method, set]);
        }
        let at = self.here();
        let count = u32::try_from(class.annotated.len()).unwrap();
        [0, 0, count, 0].into_iter().for_each(|n| self.u32(n));
        rows.into_iter().for_each(|n| self.u32(n));
        if class.annotated.is_empty() { 0 } else { at }
    }

    fn methods(&mut self, methods: &[Method], codes: &[u32]) {
        let mut last = 0;
        for (method, code) in methods.iter().zip(codes) {
            self.uleb(method.id - last);
            self.uleb(method.access);
            self.uleb(*code);
            last = method.id;
        }
    }

    fn code(&mut self, method: &Method) -> u32 {
        let Some(code) = &method.code else { return 0 };
        let at = self.here();
        let units = u32::try_from(code.insns.len()).unwrap();
        [code.registers.into(), code.ins.into(), 5, 0]
            .into_iter()
            .for_each(|n| self.u16(n));
        self.u32(0);
        self.u32(units);
        code.insns.iter().for_each(|unit| self.u16((*unit).into()));
        self.w.share_code.map_or(at, |skip| {
            if method.access & 1 == 0 {
                at
            } else {
                at - skip
            }
        })
    }
}

/// A public method with code.
pub fn method(id: u32, registers: u16, ins: u16, insns: Vec<u16>) -> Method {
    Method {
        id,
        access: 1,
        code: Some(Code {
            registers,
            ins,
            insns,
        }),
    }
}

/// A table index as a code unit.
pub fn unit(index: u32) -> u16 {
    u16::try_from(index).unwrap()
}
