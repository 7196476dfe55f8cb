//! `invoke-custom`, `invoke-polymorphic`, and the function objects they make.

use assay_dex::dex::call_site::HandleKind;
use assay_dex::program::input::DexTables;
use assay_dex::program::{MethodId, TypeId};

use crate::code::Op;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::{boxes, function};
use crate::run::{End, Frame, Paths, State, Step};
use crate::slots;
use crate::value::{Shape, Value};

const OBJECT: &[u8] = b"Ljava/lang/Object;";
/// How a handle calls what it stands for.
pub(crate) const STATIC: i32 = 0;
pub(crate) const VIRTUAL: i32 = 1;
pub(crate) const MAKES: i32 = 2;
const EXACT: i32 = 3;

/// A prototype, by the descriptors of its types.
#[derive(Debug, Clone, Default)]
pub(crate) struct Types {
    pub(crate) params: Vec<Vec<u8>>,
    pub(crate) result: Vec<u8>,
}

impl Types {
    pub(crate) fn of_dex(tables: &DexTables<'_>, index: u32) -> Option<Self> {
        let proto = tables.dex.proto(index)?;
        let name = |ty: u32| tables.dex.descriptor(ty).map(<[u8]>::to_vec);
        Some(Self {
            params: proto.params.iter().map(name).collect::<Option<_>>()?,
            result: name(proto.result)?,
        })
    }

    /// Reads a descriptor such as `(I[Ljava/lang/String;)V`.
    pub(crate) fn parse(descriptor: &str) -> Self {
        let (inside, result) = descriptor
            .trim_start_matches('(')
            .split_once(')')
            .unwrap_or(("", "V"));
        let (mut params, mut start, mut in_name) = (Vec::new(), 0, false);
        for (at, letter) in inside.bytes().enumerate() {
            in_name = if in_name {
                letter != b';'
            } else {
                letter == b'L'
            };
            if !in_name && letter != b'[' {
                params.extend(inside.get(start..=at).map(|part| part.as_bytes().to_vec()));
                start = at + 1;
            }
        }
        Self {
            params,
            result: result.as_bytes().to_vec(),
        }
    }

    pub(crate) fn written(&self) -> String {
        let params: Vec<u8> = self.params.concat();
        let text = [b"(".as_slice(), &params, b")", &self.result].concat();
        String::from_utf8_lossy(&text).into_owned()
    }

    /// One value a parameter out of one a register.
    pub(crate) fn compact(&self, registers: Vec<Value>) -> Vec<Value> {
        let mut registers = registers.into_iter();
        let mut args = Vec::with_capacity(self.params.len());
        for param in &self.params {
            args.extend(registers.next());
            if matches!(param.as_slice(), b"J" | b"D") {
                registers.next();
            }
        }
        args
    }
}

impl<'a> Machine<'_, 'a> {
    /// A call through a method handle or a call site.
    pub(crate) fn invoke_dynamic(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
        let pc = frame.code.pc(state.pc);
        if let Some(site) = self.stack.last_mut() {
            site.pc = pc;
        }
        let registers = self.arguments_of(frame, op, state);
        let known = match (self.lookup.tables(frame.body), op.code) {
            (_, 0xfc | 0xfd) => self.custom(frame.body, op.x, registers.clone()),
            (Some(tables), _) => {
                if registers.first().is_some_and(|handle| handle.is_null()) {
                    return self.raise(frame, state, crate::step::NULL, stop);
                }
                self.polymorphic(tables, (op.x, u32::from(op.a)), &registers)
            }
            (None, _) => None,
        };
        let paths = known.unwrap_or_else(|| {
            self.cut("a call through a method handle");
            self.havoc(None, &registers)
        });
        self.land(frame, state, paths, stop)
    }

    /// The object that stands for a method handle or lambda.
    pub(crate) fn handle(
        &mut self,
        (kind, method): (HandleKind, MethodId),
        class: TypeId,
        sam: &str,
        captured: Vec<Value>,
    ) -> Option<Value> {
        let kind = match kind {
            HandleKind::Static => STATIC,
            HandleKind::Instance | HandleKind::Interface => VIRTUAL,
            HandleKind::Constructor => MAKES,
            HandleKind::Direct => EXACT,
            HandleKind::Field => return None,
        };
        let made = self.make_here(class, Content::cells(captured));
        let sam = self.pool.literal(sam);
        self.set_field_of(made, slots::LAMBDA, Value::int(method.0.cast_signed()));
        self.set_field_of(made, slots::LAMBDA_KIND, Value::int(kind));
        self.set_field_of(made, slots::LAMBDA_SAM, sam);
        Some(made)
    }

    /// `const-method-handle`.
    pub(crate) fn constant_handle(&mut self, frame: &Frame<'a>, index: u32) -> Option<Value> {
        let tables = self.lookup.tables(frame.body)?;
        let handle = tables.dex.method_handle(index)?;
        let method = *tables.methods.get(handle.member as usize)?;
        let class = self.type_of("Ljava/lang/invoke/MethodHandle;");
        self.handle((handle.kind, method), class, "", Vec::new())
    }

    fn polymorphic(
        &mut self,
        tables: &DexTables<'a>,
        (method, proto): (u32, u32),
        registers: &[Value],
    ) -> Option<Paths> {
        let (handle, rest) = registers.split_first()?;
        let types = Types::of_dex(tables, proto)?;
        let args = types.compact(rest.to_vec());
        if self.field_of(*handle, slots::LAMBDA).is_some() {
            return self.run_handle(*handle, &types, &args);
        }
        let signature = self.lookup.signature(MethodId(method))?;
        let wrapped = args.into_iter().zip(&types.params);
        let wrapped = wrapped.map(|(arg, ty)| self.adapted(arg, ty, OBJECT));
        let wrapped = wrapped.collect();
        let paths = self.run_member(&signature, *handle, wrapped)?;
        Some(
            self.each_returned(paths, |machine, value| match value.shape {
                Shape::Boxed(..) => machine.adapted(value, OBJECT, &types.result),
                // The platform's methods answer with the primitive itself.
                _ => value,
            }),
        )
    }

    // ---- function objects ---------------------------------------------------------------------

    /// Whether a shape is a lambda, or a function the machine made.
    pub(crate) fn is_function(&self, shape: Shape) -> bool {
        let Shape::Ref(id) = shape else { return false };
        self.heap.get(id).is_some_and(|content| {
            content
                .field(slots::LAMBDA)
                .or_else(|| content.field(slots::FUNCTION))
                .is_some()
        })
    }

    /// Calls a function object by a method of its interface; none where it is none, or the method
    /// is not the one it answers.
    pub(crate) fn call_function(
        &mut self,
        object: Value,
        name: &str,
        args: &[Value],
    ) -> Option<Paths> {
        let content = self.heap.get(object.as_object()?)?;
        if let Some(does) = content.field(slots::FUNCTION) {
            let held = match &content.body {
                Body::Cells { cells, .. } => cells.clone(),
                _ => Vec::new(),
            };
            let does = self.pool.known(does)?;
            return function::run(self, &does, name, &held, args);
        }
        content.field(slots::LAMBDA)?;
        let sam = self.pool.known(content.field(slots::LAMBDA_SAM)?)?;
        let (wanted, descriptor) = sam.split_at(sam.find('(')?);
        (wanted == name)
            .then(|| self.run_handle(object, &Types::parse(descriptor), args))
            .flatten()
    }

    /// Runs the method behind a handle; arguments and result are converted as `asType` does.
    fn run_handle(&mut self, object: Value, types: &Types, args: &[Value]) -> Option<Paths> {
        let content = self.heap.get(object.as_object()?)?;
        let method = MethodId(content.field(slots::LAMBDA)?.as_int()?.cast_unsigned());
        let kind = content.field(slots::LAMBDA_KIND)?.as_int()?;
        let captured = match &content.body {
            Body::Cells { cells, .. } => cells.clone(),
            _ => Vec::new(),
        };
        let signature = self.lookup.signature(method)?;
        let mut wanted: Vec<Vec<u8>> = Vec::new();
        if matches!(kind, VIRTUAL | EXACT) {
            wanted.push(self.program.descriptor(signature.key.class).to_vec());
        }
        wanted.extend(
            signature
                .params
                .iter()
                .map(|ty| self.program.descriptor(*ty).to_vec()),
        );
        let own = wanted.get(captured.len()..).unwrap_or_default().to_vec();
        let mut all = captured;
        for (number, arg) in args.iter().enumerate() {
            let from = types.params.get(number).map_or(&b"L"[..], Vec::as_slice);
            let to = own.get(number).map_or(&b"L"[..], Vec::as_slice);
            all.push(self.adapted(*arg, from, to));
        }
        let class = signature.key.class;
        if matches!(kind, STATIC | MAKES)
            && let Paths::One(End::Thrown(thrown)) = self.initialise(class)
        {
            return Some(Paths::One(End::Thrown(thrown)));
        }
        let receiver = all.first().copied().unwrap_or(Value::ZERO);
        let paths = match kind {
            STATIC => self.call_exactly(&signature, all, true),
            MAKES => {
                let content = self.empty(class);
                let made = self.make_here(class, content);
                let paths = self.build_with(&signature, [vec![made], all].concat());
                return Some(paths);
            }
            _ if receiver.is_null() => self.throw_new(crate::step::NULL, None),
            VIRTUAL => self.dispatch(&signature, all),
            _ => self.call_exactly(&signature, all, false),
        };
        let from = self.program.descriptor(signature.result).to_vec();
        Some(self.each_returned(paths, |machine, value| {
            machine.adapted(value, &from, &types.result)
        }))
    }

    /// Runs a constructor; the paths return what was made.
    pub(crate) fn build_with(
        &mut self,
        signature: &std::rc::Rc<crate::lookup::Signature>,
        args: Vec<Value>,
    ) -> Paths {
        let made = args.first().copied().unwrap_or(Value::ZERO);
        if let Some(paths) = self.made_by(signature, &args) {
            return paths;
        }
        let paths = self.call_exactly(signature, args, false);
        self.each_returned(paths, |_, _| made)
    }

    /// The paths with each value they return changed.
    pub(crate) fn each_returned(
        &mut self,
        paths: Paths,
        mut change: impl FnMut(&mut Self, Value) -> Value,
    ) -> Paths {
        let mut one = |machine: &mut Self, end| match end {
            End::Returned(value) => End::Returned(change(machine, value)),
            end => end,
        };
        match paths {
            Paths::One(end) => Paths::One(one(self, end)),
            Paths::Many(ends) => Paths::Many(
                ends.into_iter()
                    .map(|(end, delta)| (one(self, end), delta))
                    .collect(),
            ),
        }
    }

    /// A value as another type: in or out of its wrapper, or widened.
    #[allow(clippy::cast_precision_loss, reason = "JLS 5.1.2")]
    fn adapted(&mut self, value: Value, from: &[u8], to: &[u8]) -> Value {
        let letter = |descriptor: &[u8]| match descriptor {
            [letter] if *letter != b'V' => Some(*letter),
            _ => None,
        };
        match (letter(from), letter(to), value.shape) {
            (None, Some(to), _) => boxes::unboxed(self, value, to),
            (Some(from), None, _) if to != b"V" => boxes::boxed(self, from, value),
            (Some(b'I' | b'S' | b'B' | b'C'), Some(b'J'), Shape::Word(word)) => {
                Value::wide(word.into()).marked(value.mark)
            }
            (Some(b'I' | b'S' | b'B' | b'C'), Some(b'D'), Shape::Word(word)) => {
                Value::wide(f64::from(word).to_bits().cast_signed()).marked(value.mark)
            }
            (Some(b'J'), Some(b'D'), Shape::Wide(wide)) => {
                Value::wide((wide as f64).to_bits().cast_signed()).marked(value.mark)
            }
            _ => value,
        }
    }
}
