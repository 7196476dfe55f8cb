//! What calls of the platform return.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::model::Row;
use crate::run::Paths;
use crate::value::{Mark, Shape, Value};
use assay_dex::program::TypeId;

impl Machine<'_, '_> {
    pub(crate) fn by_rows(&mut self, rows: &[&Row], call: &Call) -> Paths {
        let phone = rows.iter().find_map(|row| row.phone.as_deref());
        let phone = phone.filter(|_| self.world.exploring);
        let returns = phone.or_else(|| rows.iter().find_map(|row| row.returns.as_deref()));
        let value = match returns {
            Some(words) => self.spelled(words, call),
            None => self.result_of(call),
        };
        let flows: Vec<&String> = rows.iter().flat_map(|row| &row.flows).collect();
        if flows.is_empty() {
            let mark = self.spread_taint(call);
            return Paths::returned(value.marked(self.pool.both(value.mark, mark)));
        }
        let mut value = value;
        for flow in flows {
            let Some((from, to)) = flow.split_once(" -> ") else {
                continue;
            };
            let from = self.place(from, call);
            let mark = from.map_or(Mark::NONE, |from| self.carried(from));
            if to == "result" {
                value = value.marked(self.pool.both(value.mark, mark));
            } else if let Some(to) = self.place(to, call) {
                self.taint_object(to, mark);
            }
        }
        Paths::returned(value)
    }

    pub(crate) fn place(&self, words: &str, call: &Call) -> Option<Value> {
        match words {
            "this" => Some(call.receiver()),
            words => words
                .strip_prefix("arg ")
                .and_then(|n| n.parse().ok())
                .map(|n| call.arg(n)),
        }
    }

    /// The value that words of a row stand for.
    pub(crate) fn spelled(&mut self, words: &str, call: &Call) -> Value {
        let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
        match first {
            "this" => call.receiver(),
            "arg" => rest.parse().map_or(Value::ANY, |number| call.arg(number)),
            "null" | "false" | "void" => Value::ZERO,
            "true" => Value::flag(true),
            "int" => rest.parse().map_or(Value::ANY, Value::int),
            "long" => rest.parse().map_or(Value::ANY, Value::wide),
            "text" if rest.is_empty() => self.some_text(Mark::NONE),
            "text" => self.pool.literal(rest),
            "new" => self.fresh(rest, call),
            "one" => self.one_named(rest, ""),
            "some" => self.some_of(call.signature.result),
            "filled" => self.filled(call.signature.result),
            _ => self.result_of(call),
        }
    }

    /// A list of which it is known that it holds something.
    pub(crate) fn filled(&mut self, ty: TypeId) -> Value {
        let made = self.some_of(ty);
        let content = made.as_object().and_then(|id| self.heap.get_mut(id));
        if let Some(Content {
            body: crate::content::Body::Cells { cells, .. },
            ..
        }) = content
        {
            cells.push(Value::ANY);
        }
        made
    }

    pub(crate) fn fresh(&mut self, class: &str, call: &Call) -> Value {
        let ty = if class.is_empty() {
            call.signature.result
        } else {
            self.type_of(&assay_dex::program::java::descriptor(class))
        };
        let name = if class.is_empty() {
            self.program.java_type(ty)
        } else {
            class.to_owned()
        };
        let content = self.models.empty(&name);
        self.make_here(ty, content)
    }

    /// A new object; inside a loop whose end is not known, one for the place of the call.
    pub(crate) fn make_here(&mut self, class: TypeId, content: Content) -> Value {
        self.make_apart(class, content, "")
    }

    /// The same for calls that make several objects of a class, which `which` tells apart.
    pub(crate) fn make_apart(&mut self, class: TypeId, content: Content, which: &str) -> Value {
        if self.looping == 0 {
            return self.make(class, content);
        }
        let place = self.stack.last().map(|site| (site.def, site.pc));
        let name = format!("{place:?} {} {which}", class.0);
        let known = self.named.get(&("made".to_owned(), name.clone())).copied();
        let old = known.and_then(|id| self.heap.get(id)).cloned();
        let made = self.one_with("made", &name, class, content.clone());
        if let (Some(old), Some(id)) = (old, made.as_object()) {
            let joined = old.join(&content, &mut self.pool, false);
            self.heap.put(
                id,
                Content {
                    summary: true,
                    ..joined
                },
            );
        }
        made
    }

    /// The one object of a name.
    pub(crate) fn one_named(&mut self, class: &str, name: &str) -> Value {
        let ty = self.type_of(&assay_dex::program::java::descriptor(class));
        let content = self.models.empty(class);
        self.one_with(class, name, ty, content)
    }

    pub(crate) fn one_with(
        &mut self,
        group: &str,
        name: &str,
        class: TypeId,
        content: Content,
    ) -> Value {
        let key = (group.to_owned(), name.to_owned());
        if let Some(id) = self.named.get(&key).copied() {
            if self.heap.get(id).is_none() {
                self.heap.put(id, content);
            }
            return Value::object(id);
        }
        let made = self.make(class, content);
        if let Some(id) = made.as_object() {
            self.named.insert(key, id);
        }
        made
    }

    /// What a call returns of which nothing but the type is known.
    pub(crate) fn result_of(&mut self, call: &Call) -> Value {
        let result = call.signature.result;
        // Builders hand themselves on.
        if !call.is_static && result == call.signature.key.class && call.name() != "clone" {
            return call.receiver();
        }
        if !matches!(call.signature.result_letter, b'L' | b'[') || self.is_text(result) {
            return self.anything(result);
        }
        let made = self.some_of(result);
        let null = Shape::Word(0);
        Value {
            shape: self.pool.one_of(vec![made.shape, null]),
            mark: made.mark,
        }
    }

    pub(crate) fn is_text(&self, ty: TypeId) -> bool {
        matches!(
            self.program.descriptor(ty),
            b"Ljava/lang/String;" | b"Ljava/lang/Object;" | b"Ljava/lang/CharSequence;"
        )
    }

    /// An object of a type of which nothing else is known.
    pub(crate) fn some_of(&mut self, ty: TypeId) -> Value {
        let descriptor = self.program.descriptor(ty);
        match descriptor.first() {
            Some(b'[') => {
                let rest = match descriptor.get(1) {
                    Some(b'L' | b'[') => {
                        let inner = descriptor.get(1..).unwrap_or_default();
                        Value::unknown(self.program.type_of(inner).unwrap_or(TypeId::NONE))
                    }
                    _ => Value::ANY,
                };
                let body = crate::content::Body::Cells {
                    cells: Vec::new(),
                    rest: Some(rest),
                };
                self.make_here(
                    ty,
                    Content {
                        body,
                        ..Content::default()
                    },
                )
            }
            Some(b'L') if !self.is_text(ty) && self.program.class_of(ty).is_none() => {
                let content = self.unknown_content(ty);
                self.make_here(
                    ty,
                    Content {
                        bound: true,
                        ..content
                    },
                )
            }
            _ => self.anything(ty),
        }
    }

    /// What an object of a platform class holds of which nothing is known.
    pub(crate) fn unknown_content(&self, ty: TypeId) -> Content {
        use crate::content::Body;
        let mut content = self.models.empty(&self.program.java_type(ty));
        match &mut content.body {
            Body::Cells { rest, .. } => *rest = Some(Value::ANY),
            Body::Entries { rest, .. } => *rest = Some((Value::ANY, Value::ANY)),
            Body::Plain => {}
        }
        content
    }
}
