//! Values of static final fields, from the file or from the class initialiser.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::bytes::{id32, ix};
use crate::flow::{Known, OnArrays, Op, Surroundings, lower, solve};
use crate::graph::CallGraph;
use crate::mutf8;
use crate::program::{ClassId, Constant, DefId, FieldId, MethodId, Program, StrId, TypeId, access};

/// Framework classes with methods that write into the arrays they are given.
const ARRAY_WRITERS: [&[u8]; 3] = [
    b"Ljava/lang/System;",
    b"Ljava/util/Arrays;",
    b"Ljava/util/Collections;",
];

/// What a service answers to a start unless it says otherwise (Android reference, `Service`).
const START_COMMAND: &[u8] = b"onStartCommand";
const START_STICKY: u32 = 1;
const SERVICE: &[u8] = b"Landroid/app/Service;";
/// The one class of the framework below it that answers otherwise.
const INTENT_SERVICE: &[u8] = b"Landroid/app/IntentService;";

type Puts = Rc<FxHashMap<FieldId, Option<Known>>>;

/// What analyses of single methods may know of the rest of the app.
pub(crate) struct World<'w, 'a> {
    pub(crate) program: &'w Program<'a>,
    pub(crate) graph: &'w CallGraph,
    /// Place of each field's definition, and its class.
    defs: FxHashMap<FieldId, (u32, ClassId)>,
    initialisers: RefCell<FxHashMap<ClassId, Puts>>,
}

impl<'w, 'a> World<'w, 'a> {
    pub(crate) fn new(program: &'w Program<'a>, graph: &'w CallGraph) -> Self {
        let mut defs = FxHashMap::default();
        for (n, class) in program
            .classes
            .iter()
            .enumerate()
            .filter(|(_, c)| !c.shadowed)
        {
            for at in class.fields.clone() {
                if let Some(def) = program.fields.get(ix(at)) {
                    defs.insert(def.field, (at, ClassId(id32(n))));
                }
            }
        }
        Self {
            program,
            graph,
            defs,
            initialisers: RefCell::default(),
        }
    }

    /// The value that the file states for a static final field.
    fn stated(&self, field: FieldId) -> Option<Constant> {
        let (at, _) = self.defs.get(&field)?;
        let def = self.program.fields.get(ix(*at))?;
        let fixed = access::STATIC | access::FINAL;
        def.value.filter(|_| def.access & fixed == fixed)
    }

    fn is_fixed(&self, field: FieldId) -> bool {
        let at = self.defs.get(&field).map(|(at, _)| ix(*at));
        let fixed = access::STATIC | access::FINAL;
        at.and_then(|at| self.program.fields.get(at))
            .is_some_and(|d| d.access & fixed == fixed)
    }

    /// What the initialiser of a class puts into its fields. Each runs once.
    fn puts(&self, class: ClassId) -> Puts {
        if let Some(known) = self.initialisers.borrow().get(&class) {
            return Rc::clone(known);
        }
        let puts = Rc::new(self.run_initialiser(class));
        self.initialisers
            .borrow_mut()
            .insert(class, Rc::clone(&puts));
        puts
    }

    fn run_initialiser(&self, class: ClassId) -> FxHashMap<FieldId, Option<Known>> {
        let defs = self
            .program
            .class(class)
            .map_or(0..0, |class| class.defs.clone());
        let code = defs
            .map(DefId)
            .find(|def| self.program.name_of(*def) == b"<clinit>")
            .and_then(|def| self.program.bodies.get(self.program.def(def)?.body.ix()));
        let Some(code) = code else {
            return FxHashMap::default();
        };
        let Some(code) = lower(self.program, code) else {
            return FxHashMap::default();
        };
        let mut puts: BTreeMap<u32, (FieldId, Option<Known>)> = BTreeMap::new();
        let whole = solve(&code, &Inside(self), &mut |step, state| {
            if let Op::StaticPut(field, src) = step.op {
                puts.insert(step.pc, (field, state.known(src)));
            }
        });
        let mut fields = FxHashMap::default();
        for (field, value) in puts.into_values() {
            let value = value.filter(|_| whole && !fields.contains_key(&field));
            fields.insert(field, value);
        }
        fields
    }
}

impl Surroundings for World<'_, '_> {
    fn static_value(&self, field: FieldId) -> Option<Known> {
        if !self.is_fixed(field) {
            return None;
        }
        let (_, class) = self.defs.get(&field)?;
        // A value in the file may be a placeholder for what the initialiser sets.
        match self.puts(*class).get(&field) {
            Some(put) => put.clone(),
            None => self.stated(field).map(Known::Const),
        }
    }

    fn on_arrays(&self, method: MethodId) -> OnArrays {
        let Some(key) = self.program.method(method) else {
            return OnArrays::Writes;
        };
        if self.graph.resolve(method).is_some() || !self.graph.candidates(method).is_empty() {
            return OnArrays::Writes;
        }
        let (class, name) = (
            self.program.descriptor(key.class),
            self.program.name(key.name),
        );
        of_framework(class, name)
    }

    fn bytes_of(&self, text: StrId) -> Vec<u8> {
        mutf8::decode(self.program.string(text))
            .into_owned()
            .into_bytes()
    }

    fn result_of(&self, method: MethodId) -> Option<Constant> {
        let key = self.program.method(method)?;
        let named = self.program.name(key.name) == START_COMMAND;
        if !named || self.graph.resolve(method).is_some() {
            return None;
        }
        let mut line = vec![key.class.0];
        let class = self.program.class_of(key.class);
        line.extend(class.map_or(&[][..], |class| self.graph.hierarchy.supertypes(class)));
        let is = |name: &[u8]| {
            line.iter()
                .any(|ty| self.program.descriptor(TypeId(*ty)) == name)
        };
        (is(SERVICE) && !is(INTENT_SERVICE)).then_some(Constant::Word(START_STICKY))
    }
}

/// What a framework method does with arrays.
fn of_framework(class: &[u8], name: &[u8]) -> OnArrays {
    match (class, name) {
        (b"Ljava/lang/String;", b"getBytes") | (b"Landroid/util/Base64;", b"decode") => {
            OnArrays::OfText(0)
        }
        (b"Ljava/util/Base64$Decoder;", b"decode") => OnArrays::OfText(1),
        (b"Ljava/util/Arrays;", b"copyOf") | (b"[B", b"clone") => OnArrays::Copies,
        (b"Ljava/util/Arrays;", b"equals" | b"hashCode" | b"toString")
        | (b"Ljava/lang/String;", b"<init>") => OnArrays::Reads,
        (class, b"<init>") if class.starts_with(b"Ljavax/crypto/spec/") => OnArrays::Reads,
        _ if ARRAY_WRITERS.contains(&class) => OnArrays::Writes,
        _ => OnArrays::WritesBytes,
    }
}

/// What an initialiser may know: values in the file, so that none waits for another.
struct Inside<'s, 'w, 'a>(&'s World<'w, 'a>);

impl Surroundings for Inside<'_, '_, '_> {
    fn static_value(&self, field: FieldId) -> Option<Known> {
        let value = self.0.stated(field)?;
        // Zero may be a placeholder for what an initialiser sets.
        (value != Constant::Word(0)).then_some(Known::Const(value))
    }

    fn on_arrays(&self, method: MethodId) -> OnArrays {
        self.0.on_arrays(method)
    }

    fn bytes_of(&self, text: StrId) -> Vec<u8> {
        self.0.bytes_of(text)
    }

    fn result_of(&self, method: MethodId) -> Option<Constant> {
        self.0.result_of(method)
    }
}
