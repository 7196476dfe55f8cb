//! Questions about a small app, written instruction by instruction.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]
#![allow(clippy::many_single_char_names, reason = "named after the strings")]

mod common;

use assay_dex::graph::{Root, Roots};
use assay_dex::program::Builder;
use assay_dex::query::{
    Answer, ApiQuery, Arg, Pattern, Query, ShapeQuery, StringQuery, SupertypeQuery, run,
};
use common::{Class, Method, Writer, method, unit};

const STRING: &str = "Ljava/lang/String;";
const OBJECT: &str = "Ljava/lang/Object;";
const MAIN: &str = "La/Main;";
const WORK: &str = "La/Work;";
const RETURN: u16 = 0x000e;

/// `Main extends Activity` makes a `Work implements Runnable`; `Idle` is never made.
fn app() -> Vec<u8> {
    let mut w = Writer::default();
    let on_create = on_create(&mut w);
    let work = work(&mut w, WORK, 15);
    let idle = work_class(&mut w);
    w.classes.push(Class {
        name: MAIN,
        superclass: "Landroid/app/Activity;",
        virtuals: vec![on_create],
        ..Class::default()
    });
    w.classes.extend([work, idle]);
    w.build()
}

/// `new Work(); startActivity(cond ? "x" : "y", "z", 2.5f); ask(new String[] { "p" })`
fn on_create(w: &mut Writer) -> Method {
    let this = w.method(MAIN, "onCreate", "V", &[]);
    let work = unit(w.ty(WORK));
    let start = w.method(MAIN, "startActivity", "V", &[STRING, STRING, "F"]);
    let ask = w.method(
        "Landroid/app/Activity;",
        "ask",
        "V",
        &["[Ljava/lang/String;"],
    );
    let array = unit(w.ty("[Ljava/lang/String;"));
    let [x, y, z, p] = ["x", "y", "z", "p"].map(|text| unit(w.string(text)));
    #[rustfmt::skip]
    let insns = vec![
        0x0022, work,                       // 00 new-instance v0, Work
        0x011a, x,                          // 02 const-string v1, "x"
        0x0538, 0x0004,                     // 04 if-eqz v5, 08
        0x011a, y,                          // 06 const-string v1, "y"
        0x021a, z,                          // 08 const-string v2, "z"
        0x0315, 0x4020,                     // 0a const/high16 v3, 2.5f
        0x406e, unit(start), 0x3215,        // 0c invoke-virtual {v5, v1, v2, v3}, startActivity
        0x1412,                             // 0f const/4 v4, 1
        0x4023, array,                      // 10 new-array v0, v4, String[]
        0x0412,                             // 12 const/4 v4, 0
        0x011a, p,                          // 13 const-string v1, "p"
        0x014d, 0x0400,                     // 15 aput-object v1, v0, v4
        0x206e, unit(ask), 0x0005,          // 17 invoke-virtual {v5, v0}, ask
        RETURN,
    ];
    method(this, 6, 1, insns)
}

/// `run() { if (field == limit) secret(KEY) }` with `static final String KEY = "key"`.
fn work(w: &mut Writer, name: &'static str, limit: u16) -> Class {
    let run = w.method(name, "run", "V", &[]);
    let key = w.field(name, "KEY", STRING);
    let secret = w.method("Lb/Api;", "secret", "I", &[STRING]);
    let value = u8::try_from(w.string("key")).unwrap();
    #[rustfmt::skip]
    let insns = vec![
        0x0013, limit,                      // 0 const/16 v0, limit
        0x0132, 0x0007,                     // 2 if-eq v1, v0, 9
        0x0062, unit(key),                  // 4 sget-object v0, KEY
        0x1071, unit(secret), 0x0000,       // 6 invoke-static {v0}, secret
        RETURN,
    ];
    Class {
        name,
        superclass: OBJECT,
        interfaces: vec!["Ljava/lang/Runnable;"],
        static_fields: vec![(key, 0x19)],
        static_values: vec![1, 0x17, value],
        virtuals: vec![method(run, 2, 1, insns)],
        ..Class::default()
    }
}

/// `Idle implements Runnable { run() {} }`
fn work_class(w: &mut Writer) -> Class {
    let run = w.method("La/Idle;", "run", "V", &[]);
    Class {
        name: "La/Idle;",
        superclass: OBJECT,
        interfaces: vec!["Ljava/lang/Runnable;"],
        virtuals: vec![method(run, 1, 1, vec![RETURN])],
        ..Class::default()
    }
}

fn questions() -> Query {
    let text = |text: &str| text.to_owned();
    let api = |id: &str, class: &str, member: &str| ApiQuery {
        id: text(id),
        class: text(class),
        members: vec![text(member)],
    };
    Query {
        apis: vec![
            api("start", "android.app.Activity", "startActivity"),
            api("ask", "*", "ask(java.lang.String[])"),
            api("secret", "b.Api", "secret"),
            api("key", "a.Work", ".KEY"),
            api("other", "b.Other", "startActivity"),
        ],
        strings: vec![StringQuery {
            id: text("s"),
            pattern: Pattern::Exact(vec![text("key"), text("z")]),
        }],
        supertypes: vec![SupertypeQuery {
            id: text("r"),
            class: text("java.lang.Runnable"),
        }],
        shapes: vec![ShapeQuery {
            id: text("run"),
            supertype: text("java.lang.Runnable"),
            method: text("run"),
        }],
        roots: Roots {
            list: vec![Root {
                class: text("a.Main"),
                method: None,
                reason: text("launcher"),
            }],
            public_api: None,
        },
    }
}

fn answer() -> Answer {
    let bytes = app();
    let mut builder = Builder::new();
    builder.add_dex(&bytes).unwrap();
    let answer = run(&builder.build(), &questions()).unwrap();
    assert!(answer.inputs.iter().all(|input| input.gaps.is_empty()));
    answer
}

#[test]
fn calls_through_subclasses_match_and_arguments_are_typed() {
    let answer = answer();
    let found: Vec<_> = answer.calls.iter().map(|hit| hit.api.as_str()).collect();
    assert_eq!(found, ["start", "ask", "key", "secret"]);
    let start = &answer.calls[0];
    let target = "android.app.Activity.startActivity(java.lang.String,java.lang.String,float)";
    assert_eq!(
        (start.target.as_str(), start.receiver.as_str()),
        (target, "a.Main")
    );
    assert_eq!(
        (start.at.method.as_str(), start.at.pc),
        ("onCreate()", 0x0c)
    );
    let args = [Arg::Unknown, Arg::Str(String::from("z")), Arg::Float(2.5)];
    assert_eq!(start.args, args, "the first differs by branch");
    assert_eq!(
        answer.calls[1].args,
        [Arg::Strings(vec![Some(String::from("p"))])]
    );
    assert_eq!(
        answer.calls[3].args,
        [Arg::Str(String::from("key"))],
        "a static final field"
    );
}

#[test]
fn a_callback_is_reached_through_the_object_that_is_made() {
    let answer = answer();
    let path = answer.calls[3].path.as_ref().unwrap();
    assert_eq!(path.reason, "launcher");
    assert_eq!(path.methods, ["a.Main.onCreate()", "a.Work.run()"]);
    let live: Vec<_> = answer
        .subclasses
        .iter()
        .map(|s| (s.class.as_str(), s.reachable))
        .collect();
    assert_eq!(live, [("a.Work", true), ("a.Idle", false)]);
    assert_eq!(answer.subclasses[0].chain, ["a.Work", "java.lang.Runnable"]);
}

#[test]
fn shapes_tell_empty_methods_and_thresholds() {
    let answer = answer();
    let [work, idle] = answer.shapes.as_slice() else {
        unreachable!("two classes")
    };
    assert_eq!((work.empty, idle.empty, idle.has_code), (false, true, true));
    assert_eq!(work.constants, [15.0]);
    assert_eq!(
        (work.calls.as_slice(), idle.calls.len()),
        (&[String::from("secret"), String::from("key")][..], 0)
    );
}

#[test]
fn the_text_a_file_states_for_a_field_is_found_by_its_name() {
    let bytes = app();
    let mut builder = Builder::new();
    builder.add_dex(&bytes).unwrap();
    let program = builder.build();
    assert_eq!(program.stated_text("a.Work.KEY").as_deref(), Some("key"));
    assert_eq!(program.stated_text("a.Work.OTHER"), None);
    assert_eq!(program.stated_text("a.None.KEY"), None);
}

#[test]
fn strings_name_the_field_and_the_code_that_use_them() {
    let answer = answer();
    let found: Vec<_> = answer
        .strings
        .iter()
        .map(|hit| {
            (
                hit.value.as_str(),
                hit.users[0].method.as_str(),
                hit.users.len(),
            )
        })
        .collect();
    assert_eq!(found, [("key", ".KEY", 1), ("z", "onCreate()", 1)]);
}

/// `Main.onCreate() { new Bridge() }`; both methods of `Bridge` call `secret()`.
fn bridge(annotation: &'static str) -> Vec<(String, bool)> {
    let mut w = Writer::default();
    let on_create = w.method(MAIN, "onCreate", "V", &[]);
    let [shown, inner] = ["shown", "inner"].map(|name| w.method("La/Bridge;", name, "V", &[]));
    let secret = unit(w.method("Lb/Api;", "secret", "V", &[]));
    let class = unit(w.ty("La/Bridge;"));
    let body = || vec![0x0071, secret, 0x0000, RETURN];
    w.classes.push(Class {
        name: MAIN,
        superclass: "Landroid/app/Activity;",
        virtuals: vec![method(on_create, 2, 1, vec![0x0022, class, RETURN])],
        ..Class::default()
    });
    w.classes.push(Class {
        name: "La/Bridge;",
        superclass: OBJECT,
        virtuals: vec![method(shown, 1, 1, body()), method(inner, 1, 1, body())],
        annotated: vec![(shown, annotation)],
        ..Class::default()
    });
    let bytes = w.build();
    let mut builder = Builder::new();
    builder.add_dex(&bytes).unwrap();
    let answer = run(&builder.build(), &questions()).unwrap();
    let calls = answer.calls.into_iter();
    calls.map(|hit| (hit.at.method, hit.at.reachable)).collect()
}

#[test]
fn a_page_may_call_what_is_marked_for_scripts() {
    let found = |annotation| bridge(annotation).into_iter().map(|(_, reached)| reached);
    let marked: Vec<_> = found("Landroid/webkit/JavascriptInterface;").collect();
    assert_eq!(marked, [true, false]);
    let other: Vec<_> = found("Landroid/webkit/Other;").collect();
    assert_eq!(other, [false, false]);
}

/// `onCreate() { task.run() }`, and `helper()` with the given code.
fn screen(w: &mut Writer, name: &'static str, helper: Vec<u16>) -> Class {
    let on_create = w.method(name, "onCreate", "V", &[]);
    let other = w.method(name, "helper", "V", &[]);
    let run = unit(w.method("Ljava/lang/Runnable;", "run", "V", &[]));
    let insns = vec![0x0012, 0x1072, run, 0x0000, RETURN];
    Class {
        name,
        superclass: "Landroid/app/Activity;",
        virtuals: vec![method(on_create, 2, 1, insns), method(other, 2, 1, helper)],
        ..Class::default()
    }
}

#[test]
fn a_task_is_laid_to_the_class_that_makes_it() {
    let mut w = Writer::default();
    let task = unit(w.ty(WORK));
    let maker = screen(&mut w, MAIN, vec![0x0022, task, RETURN]);
    let other = screen(&mut w, "La/Other;", vec![RETURN]);
    let work = work(&mut w, WORK, 15);
    w.classes.extend([maker, other, work]);
    let bytes = w.build();
    let mut builder = Builder::new();
    builder.add_dex(&bytes).unwrap();
    let mut query = questions();
    query.roots.list.push(Root {
        class: "a.Other".to_owned(),
        method: None,
        reason: "launcher".to_owned(),
    });
    query.shapes = vec![ShapeQuery {
        id: "create".to_owned(),
        supertype: "android.app.Activity".to_owned(),
        method: "onCreate".to_owned(),
    }];
    let answer = run(&builder.build(), &query).unwrap();
    let reached = |class: &str| {
        let shape = answer.shapes.iter().find(|shape| shape.at.class == class);
        shape.unwrap().reaches.contains(&"secret".to_owned())
    };
    assert_eq!((reached("a.Main"), reached("a.Other")), (true, false));
}
