//! A Java class file, written byte by byte, joins the same program as a DEX.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use assay_dex::ReadError;
use assay_dex::graph::Roots;
use assay_dex::program::Builder;
use assay_dex::query::{ApiQuery, Arg, Query, run};

/// A constant pool and the class around it.
#[derive(Default)]
struct ClassWriter {
    pool: Vec<Vec<u8>>,
}

impl ClassWriter {
    fn entry(&mut self, tag: u8, content: &[u8]) -> u16 {
        let bytes = [&[tag], content].concat();
        let known = self.pool.iter().position(|entry| *entry == bytes);
        let at = known.unwrap_or_else(|| {
            self.pool.push(bytes);
            self.pool.len() - 1
        });
        u16::try_from(at + 1).unwrap()
    }

    fn utf8(&mut self, text: &str) -> u16 {
        let len = u16::try_from(text.len()).unwrap().to_be_bytes();
        self.entry(1, &[&len[..], text.as_bytes()].concat())
    }

    /// A constant made of one text: a class (7) or a string (8).
    fn named(&mut self, tag: u8, text: &str) -> u16 {
        let text = self.utf8(text).to_be_bytes();
        self.entry(tag, &text)
    }

    fn pair(&mut self, tag: u8, a: u16, b: u16) -> u16 {
        self.entry(tag, &[a.to_be_bytes(), b.to_be_bytes()].concat())
    }

    fn method(&mut self, class: &str, name: &str, descriptor: &str) -> u16 {
        let class = self.named(7, class);
        let (name, descriptor) = (self.utf8(name), self.utf8(descriptor));
        let member = self.pair(12, name, descriptor);
        self.pair(10, class, member)
    }

    /// A public class with one public static method `m()`.
    fn build(mut self, code: &[u8], line: u16) -> Vec<u8> {
        let (this, parent) = (self.named(7, "a/Sdk"), self.named(7, "java/lang/Object"));
        let [m, void, code_name, lines] =
            ["m", "()V", "Code", "LineNumberTable"].map(|t| self.utf8(t));
        let table = words(&[lines, 0, 6, 1, 0, line]);
        let content = [
            &words(&[8, 4, 0, u16::try_from(code.len()).unwrap()])[..],
            code,
            &words(&[0, 1]),
            &table,
        ]
        .concat();
        let len = u16::try_from(content.len()).unwrap();
        let mut out = words(&[0xcafe, 0xbabe, 0, 52]);
        out.extend(words(&[u16::try_from(self.pool.len() + 1).unwrap()]));
        out.extend(self.pool.concat());
        out.extend(words(&[
            0x21, this, parent, 0, 0, 1, 9, m, void, 1, code_name, 0, len,
        ]));
        out.extend(content);
        out.extend(words(&[0]));
        out
    }
}

fn words(list: &[u16]) -> Vec<u8> {
    list.iter().flat_map(|word| word.to_be_bytes()).collect()
}

/// `m() { b.Api.call(2.5, new String[] { "p" }, 7) }`, with an exchange of words.
fn sdk() -> Vec<u8> {
    let mut w = ClassWriter::default();
    let bits = 2.5_f64.to_bits();
    let call = w.method("b/Api", "call", "(D[Ljava/lang/String;I)V");
    let string = w.named(7, "java/lang/String");
    let p = u8::try_from(w.named(8, "p")).unwrap();
    let mut code = vec![0x14, 0, 0]; // ldc2_w 2.5, filled in below
    code.extend([0x10, 7, 0x04, 0xbd]); // bipush 7; iconst_1; anewarray String
    code.extend(string.to_be_bytes());
    code.extend([0x59, 0x03, 0x12, p, 0x53]); // dup; iconst_0; ldc "p"; aastore
    code.extend([0x5f, 0xb8]); // swap; invokestatic call
    code.extend(call.to_be_bytes());
    code.push(0xb1);
    let double = w.entry(6, &bits.to_be_bytes());
    code[1..3].copy_from_slice(&double.to_be_bytes());
    // A double takes two places in the pool, so nothing may come after it but
    // what `build` looks up; an unused place stands for the second one.
    w.pool.push(Vec::new());
    w.build(&code, 42)
}

fn query() -> Query {
    let text = |text: &str| text.to_owned();
    Query {
        apis: vec![ApiQuery {
            id: text("call"),
            class: text("b.Api"),
            members: vec![text("call")],
        }],
        roots: Roots {
            list: Vec::new(),
            public_api: Some(text("public API")),
        },
        ..Query::default()
    }
}

#[test]
fn arguments_are_followed_over_the_operand_stack() {
    let bytes = sdk();
    let mut builder = Builder::new();
    builder.add_class(&bytes).unwrap();
    let answer = run(&builder.build(), &query()).unwrap();
    assert!(
        answer.inputs[0].gaps.is_empty(),
        "{:?}",
        answer.inputs[0].gaps
    );
    let [hit] = answer.calls.as_slice() else {
        unreachable!("one call")
    };
    assert_eq!(hit.target, "b.Api.call(double,java.lang.String[],int)");
    assert_eq!((hit.at.line, hit.at.method.as_str()), (Some(42), "m()"));
    let strings = Arg::Strings(vec![Some(String::from("p"))]);
    assert_eq!(hit.args, [Arg::Double(2.5), strings, Arg::Int(7)]);
    assert_eq!(hit.path.as_ref().unwrap().reason, "public API");
}

#[test]
fn a_byte_array_is_filled_one_by_one() {
    let mut w = ClassWriter::default();
    let call = w.method("b/Api", "call", "([B)V");
    let mut code = vec![0x05, 0xbc, 8]; // iconst_2; newarray byte
    code.extend([0x59, 0x04, 0x10, 0x80, 0x54]); // dup; iconst_1; bipush -128; bastore
    code.push(0xb8); // invokestatic call
    code.extend(call.to_be_bytes());
    code.push(0xb1);
    let bytes = w.build(&code, 1);
    let mut builder = Builder::new();
    builder.add_class(&bytes).unwrap();
    let answer = run(&builder.build(), &query()).unwrap();
    assert_eq!(answer.calls[0].args, [Arg::Bytes(vec![0, 0x80])]);
}

#[test]
fn every_cut_is_an_error_or_a_gap() {
    let bytes = sdk();
    for end in 0..bytes.len() {
        let mut builder = Builder::new();
        if let Err(error) = builder.add_class(&bytes[..end]) {
            assert!(matches!(error, ReadError::Magic | ReadError::Table(_)));
            continue;
        }
        let program = builder.build();
        assert!(!program.inputs[0].gaps.is_empty(), "cut at {end}");
        run(&program, &query()).unwrap();
    }
}
