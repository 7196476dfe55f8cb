//! Java notation: `a.b.C.m(int,java.lang.String)`.

use super::ids::{DefId, FieldId, MethodId, ProtoId, TypeId};
use super::model::{Constant, Program};
use super::plug_in;
use crate::mutf8;

/// The Java name of a descriptor: `[Ljava/lang/String;` is `java.lang.String[]`.
#[must_use]
pub fn type_name(descriptor: &[u8]) -> String {
    let dims = descriptor.iter().take_while(|byte| **byte == b'[').count();
    let element = descriptor.get(dims..).unwrap_or_default();
    let mut name = match element {
        [b'L', inner @ .., b';'] => mutf8::decode(plug_in::stated(inner)).replace('/', "."),
        [b'V'] => "void".into(),
        [b'Z'] => "boolean".into(),
        [b'B'] => "byte".into(),
        [b'S'] => "short".into(),
        [b'C'] => "char".into(),
        [b'I'] => "int".into(),
        [b'J'] => "long".into(),
        [b'F'] => "float".into(),
        [b'D'] => "double".into(),
        other => mutf8::decode(other).into_owned(),
    };
    // A type has at most 255 dimensions; more is damage and not worth the text.
    name.push_str(&"[]".repeat(dims.min(255)));
    name
}

/// The descriptor of a class given in Java notation.
#[must_use]
pub fn descriptor(name: &str) -> String {
    format!("L{};", name.replace('.', "/"))
}

/// The descriptor of any type given in Java notation: `int[]` is `[I`.
#[must_use]
pub fn type_descriptor(name: &str) -> String {
    let element = name.trim_end_matches("[]");
    let dims = (name.len() - element.len()) / 2;
    let inner = match element {
        "void" => "V",
        "boolean" => "Z",
        "byte" => "B",
        "short" => "S",
        "char" => "C",
        "int" => "I",
        "long" => "J",
        "float" => "F",
        "double" => "D",
        class => &descriptor(class),
    };
    "[".repeat(dims) + inner
}

impl Program<'_> {
    /// A type in Java notation.
    #[must_use]
    pub fn java_type(&self, ty: TypeId) -> String {
        type_name(self.descriptor(ty))
    }

    /// A parameter list in Java notation, without brackets.
    #[must_use]
    pub fn java_params(&self, proto: ProtoId) -> String {
        let params = self.proto(proto).iter().skip(1);
        let names: Vec<_> = params.map(|ty| self.java_type(TypeId(*ty))).collect();
        names.join(",")
    }

    /// A method in Java notation, without its class.
    #[must_use]
    pub fn java_member(&self, method: MethodId) -> String {
        let Some(key) = self.method(method) else {
            return String::from("?");
        };
        let name = mutf8::decode(self.name(key.name));
        format!("{name}({})", self.java_params(key.proto))
    }

    /// A method in Java notation.
    #[must_use]
    pub fn java_method(&self, method: MethodId) -> String {
        let class = self.method(method).map_or(TypeId::NONE, |key| key.class);
        format!("{}.{}", self.java_type(class), self.java_member(method))
    }

    /// A defined method in Java notation.
    #[must_use]
    pub fn java_def(&self, def: DefId) -> String {
        self.def(def)
            .map_or_else(|| String::from("?"), |def| self.java_method(def.method))
    }

    /// A field in Java notation.
    #[must_use]
    pub fn java_field(&self, field: FieldId) -> String {
        let Some((class, name, _)) = self.field(field) else {
            return String::from("?");
        };
        format!(
            "{}.{}",
            self.java_type(class),
            mutf8::decode(self.name(name))
        )
    }

    /// The text that the file states for a field, given with its class in Java notation.
    #[must_use]
    pub fn stated_text(&self, name: &str) -> Option<String> {
        let (class, field) = name.rsplit_once('.')?;
        let class = self.class_of(self.type_of(descriptor(class).as_bytes())?)?;
        let rows = self.class(class)?.fields.clone();
        let mut fields = rows.filter_map(|row| self.fields.get(crate::bytes::ix(row)));
        let found = fields.find(|row| {
            let named = self.field(row.field).map(|(_, name, _)| self.name(name));
            named == Some(field.as_bytes())
        })?;
        match found.value? {
            Constant::Str(id) => Some(mutf8::decode(self.string(id)).into_owned()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_types_as_java_does() {
        assert_eq!(type_name(b"[[I"), "int[][]");
        assert_eq!(type_name(b"La/B$C;"), "a.B$C");
        assert_eq!(descriptor("a.B$C"), "La/B$C;");
        assert_eq!(type_name(b"L"), "L");
        for name in ["int", "boolean[][]", "a.B$C", "java.lang.String[]"] {
            assert_eq!(type_name(type_descriptor(name).as_bytes()), name);
        }
    }
}
