//! Byte arrays that the code fixes, and those that it only seems to.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

mod common;

use assay_dex::graph::Roots;
use assay_dex::program::Builder;
use assay_dex::query::{ApiQuery, Arg, Query, run};
use common::{Class, Writer, method, unit};

const MAIN: &str = "La/Main;";
const STRING: &str = "Ljava/lang/String;";
const RETURN: u16 = 0x000e;

/// What `b.Api.use(byte[])` is given, call by call, by the code that `insns` writes.
fn given(insns: impl Fn(&mut Writer, u16) -> Vec<u16>) -> Vec<Arg> {
    let mut w = Writer::default();
    let main = w.method(MAIN, "main", "V", &[]);
    let used = unit(w.method("Lb/Api;", "use", "V", &["[B"]));
    let code = insns(&mut w, used);
    w.classes.push(Class {
        name: MAIN,
        superclass: "Ljava/lang/Object;",
        virtuals: vec![method(main, 3, 1, code)],
        ..Class::default()
    });
    let bytes = w.build();
    let mut builder = Builder::new();
    builder.add_dex(&bytes).unwrap();
    let query = Query {
        apis: vec![ApiQuery {
            id: "use".to_owned(),
            class: "b.Api".to_owned(),
            members: vec!["use".to_owned()],
        }],
        roots: Roots {
            list: Vec::new(),
            public_api: Some("public API".to_owned()),
        },
        ..Query::default()
    };
    let answer = run(&builder.build(), &query).unwrap();
    answer.calls.into_iter().flat_map(|hit| hit.args).collect()
}

/// `b = { 1, 2, 3, -1 }; between; use(b)`, with three units of code between.
fn filled(between: impl Fn(&mut Writer) -> [u16; 3]) -> Vec<Arg> {
    given(|w, used| {
        let array = unit(w.ty("[B"));
        let [a, b, c] = between(w);
        #[rustfmt::skip]
        let insns = vec![
            0x4012, 0x0023, array,      // 00 v0 = new byte[4]
            0x0026, 0x000b, 0x0000,     // 03 fill-array-data v0, 0e
            a, b, c,                    // 06
            0x1071, used, 0x0000,       // 09 invoke-static {v0}, use
            RETURN, 0x0000,             // 0c
            0x0300, 1, 4, 0, 0x0201, 0xff03,
        ];
        insns
    })
}

#[test]
fn data_in_the_code_is_known_until_someone_may_write_it() {
    assert_eq!(filled(|_| [0; 3]), [Arg::Bytes(vec![1, 2, 3, 0xff])]);
    let drawn = filled(|w| {
        let next = w.method("Ljava/util/Random;", "nextBytes", "V", &["[B"]);
        [0x206e, unit(next), 0x0001] // invoke-virtual {v1, v0}, nextBytes
    });
    assert_eq!(drawn, [Arg::Unknown]);
}

#[test]
fn the_bytes_of_a_constant_text_are_its_own() {
    let args = given(|w, used| {
        let key = unit(w.string("key"));
        let bytes = unit(w.method(STRING, "getBytes", "[B", &[]));
        let copy = unit(w.method("Ljava/util/Arrays;", "copyOf", "[B", &["[B", "I"]));
        #[rustfmt::skip]
        let insns = vec![
            0x001a, key,                // const-string v0, "key"
            0x106e, bytes, 0x0000,      // invoke-virtual {v0}, getBytes
            0x000c,                     // move-result-object v0
            0x4112,                     // const/4 v1, 4
            0x2071, copy, 0x0010,       // invoke-static {v0, v1}, copyOf
            0x010c,                     // move-result-object v1
            0x1071, used, 0x0000,       // invoke-static {v0}, use
            0x1071, used, 0x0001,       // invoke-static {v1}, use
            RETURN,
        ];
        insns
    });
    assert_eq!(
        args,
        [Arg::Bytes(b"key".to_vec()), Arg::Bytes(b"key\0".to_vec())]
    );
}

#[test]
fn the_name_of_an_encoding_is_not_the_text() {
    let args = given(|w, used| {
        let utf8 = unit(w.string("UTF-8"));
        let bytes = unit(w.method(STRING, "getBytes", "[B", &[STRING]));
        #[rustfmt::skip]
        let insns = vec![
            0x001a, utf8,               // const-string v0, "UTF-8"
            0x206e, bytes, 0x0001,      // invoke-virtual {v1, v0}, getBytes
            0x000c,                     // move-result-object v0
            0x1071, used, 0x0000,       // invoke-static {v0}, use
            RETURN,
        ];
        insns
    });
    assert_eq!(args, [Arg::Unknown]);
}

#[test]
fn bytes_in_a_field_are_not_known() {
    let args = given(|w, used| {
        let array = unit(w.ty("[B"));
        let field = unit(w.field(MAIN, "iv", "[B"));
        #[rustfmt::skip]
        let insns = vec![
            0x4012, 0x0023, array,      // v0 = new byte[4]
            0x205b, field,              // iput-object v0, v2, iv
            0x1071, used, 0x0000,       // invoke-static {v0}, use
            RETURN,
        ];
        insns
    });
    assert_eq!(args, [Arg::Unknown]);
}
