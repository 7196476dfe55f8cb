//! What `equals`, `hashCode` and `compare` say of values, and the orders of collections they give.

use assay_dex::program::TypeId;

use crate::content::{Body, Entry};
use crate::machine::Machine;
use crate::natives::alike::{same_lists, same_maps, same_sets};
pub(crate) use crate::natives::table::{
    arranged, buckets, by_table, front, grow, room_for, set_buckets, table_for,
};
use crate::natives::{boxes, lang, text};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{Mark, ObjectId, Shape, Value};

/// Deepest nesting of collections that is compared.
const DEEPEST: u32 = 8;
/// Most pairs of which it is asked what their order tells.
const MOST_ASKED: usize = 8;
/// Most elements whose order is computed by calls into the app.
const MOST_SORTED: usize = 1 << 10;

/// In what order a collection gives its elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// In the order they were put in.
    Insertion,
    /// By the table of a hash map.
    Hash,
    /// By comparison.
    Sorted,
    /// A binary heap.
    Heap,
}

/// What an object is to `equals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    List,
    Set,
    Map,
    Entry,
    Optional,
    /// Equal to nothing but itself.
    Identity,
    Unknown,
}

impl Machine<'_, '_> {
    /// The nearest class of an object whose name a test accepts.
    fn nearest<T>(&self, id: ObjectId, test: impl Fn(&[u8]) -> Option<T>) -> Option<T> {
        let class = self.heap.class(id);
        self.lookup
            .superclasses(class)
            .find_map(|ty: TypeId| test(self.program.descriptor(ty)))
    }

    /// The order a collection's class keeps.
    pub(crate) fn sort_of(&self, id: ObjectId) -> Sort {
        self.nearest(id, |name| {
            let name = name.strip_prefix(b"Ljava/util/")?;
            let name = name.strip_prefix(b"concurrent/").unwrap_or(name);
            Some(match name {
                b"LinkedHashMap;" | b"LinkedHashSet;" | b"ArrayList;" | b"LinkedList;"
                | b"ArrayDeque;" => Sort::Insertion,
                b"HashMap;" | b"HashSet;" | b"ConcurrentHashMap;" => Sort::Hash,
                b"TreeMap;"
                | b"TreeSet;"
                | b"ConcurrentSkipListMap;"
                | b"ConcurrentSkipListSet;"
                | b"EnumMap;"
                | b"EnumSet;" => Sort::Sorted,
                b"PriorityQueue;" | b"PriorityBlockingQueue;" => Sort::Heap,
                _ => return None,
            })
        })
        .unwrap_or(Sort::Insertion)
    }

    fn kind_of(&self, id: ObjectId) -> Kind {
        self.nearest(id, |name| {
            if name.first() == Some(&b'[') {
                return Some(Kind::Identity);
            }
            if name == b"Ljava/lang/Object;" {
                return Some(Kind::Unknown);
            }
            let text = std::str::from_utf8(name).ok()?;
            let class = text
                .trim_start_matches('L')
                .trim_end_matches(';')
                .replace('/', ".");
            match class.as_str() {
                "java.util.Map$Entry" | "java.util.AbstractMap$SimpleEntry" => {
                    return Some(Kind::Entry);
                }
                "java.util.Optional" => return Some(Kind::Optional),
                "java.util.ArrayDeque"
                | "java.util.PriorityQueue"
                | "java.lang.StringBuilder"
                | "java.lang.StringBuffer"
                | "java.lang.Throwable"
                | "java.lang.Enum"
                | "java.lang.Thread"
                | "java.util.Iterator"
                | "java.util.Random" => return Some(Kind::Identity),
                _ => {}
            }
            match self.models.family(&class) {
                Some("list") => Some(Kind::List),
                Some("set") => Some(Kind::Set),
                Some("map") => Some(Kind::Map),
                _ => None,
            }
        })
        .unwrap_or(Kind::Unknown)
    }
}

/// What `equals` says, the app's own asked where there is one.
pub(crate) fn same(machine: &mut Machine<'_, '_>, a: Value, b: Value) -> Option<bool> {
    same_within(machine, a, b, DEEPEST)
}

#[allow(
    clippy::many_single_char_names,
    reason = "two of everything, side by side"
)]
pub(crate) fn same_within(
    machine: &mut Machine<'_, '_>,
    a: Value,
    b: Value,
    depth: u32,
) -> Option<bool> {
    let depth = depth.checked_sub(1)?;
    if let Some(answer) = lang::own(machine, a, "equals(Ljava/lang/Object;)Z", vec![b]) {
        return lang::sole(Some(answer))
            .and_then(Value::as_int)
            .map(|flag| flag != 0);
    }
    let (Shape::Ref(x), Shape::Ref(y)) = (a.shape, b.shape) else {
        return plain(a.shape, b.shape);
    };
    if x == y {
        return Some(true);
    }
    match (machine.kind_of(x), machine.kind_of(y)) {
        (Kind::Identity, _) => Some(false),
        (Kind::List, Kind::List) => same_lists(machine, a, b, depth),
        (Kind::Set, Kind::Set) => same_sets(machine, a, b, depth),
        (Kind::Map, Kind::Map) => same_maps(machine, a, b, depth),
        (Kind::Entry, Kind::Entry) => {
            let of = |machine: &Machine<'_, '_>, value, key| {
                machine.field_of(value, key).unwrap_or(Value::ANY)
            };
            let (k, l) = (of(machine, a, slots::NAME), of(machine, b, slots::NAME));
            let (v, w) = (of(machine, a, slots::VALUE), of(machine, b, slots::VALUE));
            Some(same_within(machine, k, l, depth)? && same_within(machine, v, w, depth)?)
        }
        (Kind::Optional, Kind::Optional) => {
            let v = machine.field_of(a, slots::VALUE).unwrap_or(Value::ZERO);
            let w = machine.field_of(b, slots::VALUE).unwrap_or(Value::ZERO);
            same_within(machine, v, w, depth)
        }
        (Kind::Unknown, _) => {
            // The app's own classes without `equals` have that of `Object`.
            let ours = machine.program.class_of(machine.heap.class(x)).is_some();
            let plain = machine
                .program
                .descriptor(machine.lookup.platform_class(machine.heap.class(x)))
                == b"Ljava/lang/Object;";
            (ours || plain || machine.is_function(a.shape)).then_some(false)
        }
        (Kind::List | Kind::Set | Kind::Map | Kind::Entry | Kind::Optional, other) => {
            (other != Kind::Unknown).then_some(false)
        }
    }
}

fn plain(a: Shape, b: Shape) -> Option<bool> {
    match (a, b) {
        (Shape::Term(a), Shape::Term(b)) if a == b => Some(true),
        (Shape::Unknown(_) | Shape::OneOf(_) | Shape::Term(_), _)
        | (_, Shape::Unknown(_) | Shape::OneOf(_) | Shape::Term(_)) => None,
        (Shape::Text { text: x, .. }, Shape::Text { text: y, .. }) => Some(x == y),
        (Shape::Pieces(_), Shape::Pieces(_) | Shape::Text { .. })
        | (Shape::Text { .. }, Shape::Pieces(_)) => None,
        (a, b) => Some(a == b),
    }
}

/// What `hashCode` says; none for objects that have that of `Object`.
pub(crate) fn hash(machine: &mut Machine<'_, '_>, value: Value) -> Option<i32> {
    hash_within(machine, value, DEEPEST)
}

fn hash_within(machine: &mut Machine<'_, '_>, value: Value, depth: u32) -> Option<i32> {
    let depth = depth.checked_sub(1)?;
    let id = match value.shape {
        Shape::Word(0) => return Some(0),
        Shape::Text { text, .. } => return Some(text::hash(&machine.pool.units(text))),
        Shape::Boxed(wrapper, bits) => return Some(boxes::hash(wrapper, bits)),
        Shape::Ref(id) => id,
        _ => return None,
    };
    if let Some(answer) = lang::own(machine, value, "hashCode()I", Vec::new()) {
        return lang::sole(Some(answer))?.as_int();
    }
    match machine.kind_of(id) {
        Kind::List => {
            let (cells, None) = machine.elements(value)? else {
                return None;
            };
            cells.into_iter().try_fold(1_i32, |all, cell| {
                Some(
                    all.wrapping_mul(31)
                        .wrapping_add(hash_within(machine, cell, depth)?),
                )
            })
        }
        Kind::Set => {
            let (cells, None) = machine.elements(value)? else {
                return None;
            };
            cells.into_iter().try_fold(0_i32, |all, cell| {
                Some(all.wrapping_add(hash_within(machine, cell, depth)?))
            })
        }
        Kind::Map => {
            let (entries, None) = machine.entries_of(value)? else {
                return None;
            };
            entries.into_iter().try_fold(0_i32, |all, entry| {
                let Entry {
                    key,
                    value,
                    sure: true,
                } = entry
                else {
                    return None;
                };
                let pair = hash_within(machine, key, depth)? ^ hash_within(machine, value, depth)?;
                Some(all.wrapping_add(pair))
            })
        }
        Kind::Entry => {
            let key = machine.field_of(value, slots::NAME)?;
            let held = machine.field_of(value, slots::VALUE)?;
            Some(hash_within(machine, key, depth)? ^ hash_within(machine, held, depth)?)
        }
        Kind::Optional => {
            let held = machine.field_of(value, slots::VALUE)?;
            hash_within(machine, held, depth)
        }
        Kind::Identity | Kind::Unknown => None,
    }
}

/// What a comparator says, or `compareTo` where it is `null`.
#[allow(
    clippy::many_single_char_names,
    reason = "two of everything, side by side"
)]
pub(crate) fn compare(
    machine: &mut Machine<'_, '_>,
    comparator: Value,
    a: Value,
    b: Value,
) -> Result<Option<i32>, Paths> {
    const COMPARE: &str = "compare(Ljava/lang/Object;Ljava/lang/Object;)I";
    if !comparator.is_null() {
        return Ok(machine
            .ask(comparator, COMPARE, vec![a, b])?
            .and_then(Value::as_int));
    }
    if a.is_null() || b.is_null() {
        return Err(machine.throw_new(crate::step::NULL, None));
    }
    match (a.shape, b.shape) {
        (Shape::Text { text: x, .. }, Shape::Text { text: y, .. }) => Ok(Some(text::compare(
            &machine.pool.units(x),
            &machine.pool.units(y),
        ))),
        (Shape::Boxed(w, x), Shape::Boxed(v, y)) if w == v => Ok(Some(boxes::ordered(w, x, y))),
        (Shape::Boxed(..) | Shape::Text { .. }, Shape::Boxed(..) | Shape::Text { .. }) => {
            Err(machine.throw_new("Ljava/lang/ClassCastException;", None))
        }
        (Shape::Ref(x), Shape::Ref(_)) => {
            let own = lang::own(machine, a, "compareTo(Ljava/lang/Object;)I", vec![b]);
            if let Some(paths) = own {
                return match paths {
                    Paths::One(End::Returned(value)) => Ok(value.as_int()),
                    Paths::Many(_) => Ok(None),
                    thrown @ Paths::One(_) => Err(thrown),
                };
            }
            let place = |value| machine.field_of(value, slots::AT).and_then(Value::as_int);
            if let (Some(a), Some(b)) = (place(a), place(b)) {
                return Ok(Some(a.wrapping_sub(b)));
            }
            let class = machine.heap.class(x);
            let comparable = machine.type_of("Ljava/lang/Comparable;");
            if machine.lookup.is_subtype(class, comparable) == Some(false) {
                return Err(machine.throw_new("Ljava/lang/ClassCastException;", None));
            }
            Ok(None)
        }
        _ => Ok(None),
    }
}

/// Sorts values, stable; none where the order is not known.
pub(crate) fn sorted(
    machine: &mut Machine<'_, '_>,
    values: &[Value],
    comparator: Value,
) -> Result<Option<Vec<Value>>, Paths> {
    if values.len() > MOST_SORTED {
        return Ok(None);
    }
    // One element is not compared with any.
    let mut sorted: Vec<Value> = Vec::with_capacity(values.len());
    for value in values {
        let (mut low, mut high) = (0, sorted.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let Some(other) = sorted.get(middle).copied() else {
                break;
            };
            match compare(machine, comparator, *value, other)? {
                Some(order) if order < 0 => high = middle,
                Some(_) => low = middle + 1,
                None => return Ok(None),
            }
        }
        sorted.insert(low, *value);
    }
    Ok(Some(sorted))
}

/// What the order of values tells of what a comparator looks at beside them, where it is not known.
pub(crate) fn told_by_order(
    machine: &mut Machine<'_, '_>,
    values: &[Value],
    comparator: Value,
) -> Mark {
    const COMPARE: &str = "compare(Ljava/lang/Object;Ljava/lang/Object;)I";
    let mut told = Mark::NONE;
    if !machine.world.implicit || comparator.is_null() {
        return told;
    }
    for pair in values.windows(2).take(MOST_ASKED) {
        let Ok(Some(answer)) = machine.ask(comparator, COMPARE, pair.to_vec()) else {
            continue;
        };
        if answer.as_int().is_none() {
            let mark = machine.told_by(answer.mark);
            told = machine.pool.both(told, mark);
        }
    }
    told
}

/// The cells a collection or array holds, as they lie.
pub(crate) fn held(machine: &Machine<'_, '_>, id: ObjectId) -> Option<(Vec<Value>, Option<Value>)> {
    match &machine.heap.get(id)?.body {
        Body::Cells { cells, rest } => Some((cells.clone(), *rest)),
        _ => None,
    }
}
