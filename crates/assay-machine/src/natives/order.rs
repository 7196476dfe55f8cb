//! What `equals`, `hashCode` and `compare` say of values, and the orders of collections they give.

use assay_dex::program::TypeId;

use crate::content::{Body, Entry};
use crate::machine::Machine;
use crate::natives::{boxes, lang, text};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{ObjectId, Shape, Value};

/// Deepest nesting of collections that is compared.
const DEEPEST: u32 = 8;
/// Most elements whose order is computed by calls into the app.
const MOST_SORTED: usize = 1 << 10;
/// Smallest table a crowded bucket does not make larger (`HashMap.MIN_TREEIFY_CAPACITY`).
const LARGE_TABLE: usize = 64;
/// Nodes that crowd a bucket.
const CROWD: usize = 9;

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
    /// Calls a function object and returns its only answer; none where there is no single one.
    pub(crate) fn ask(&mut self, function: Value, method: &str, args: Vec<Value>) -> Result<Option<Value>, Paths> {
        if function.is_null() {
            return Err(self.throw_new(crate::step::NULL, None));
        }
        match self.call_back(function, method, args) {
            Paths::One(End::Returned(value)) => Ok(Some(value)),
            Paths::Many(_) => {
                self.cut("a callback that ends in several ways");
                Ok(None)
            }
            thrown => Err(thrown),
        }
    }

    /// The characters `String.valueOf` gives; none where they are not known.
    pub(crate) fn text_of(&mut self, value: Value, descriptor: &[u8]) -> Result<Option<Vec<u16>>, Paths> {
        if let Some(known) = self.valued(value, descriptor) {
            return Ok(Some(known));
        }
        if descriptor.len() == 1 && descriptor != b"L" {
            return Ok(None);
        }
        match lang::to_text(self, value) {
            Some(Paths::One(End::Returned(text))) => Ok(self.valued(text, b"L")),
            Some(thrown @ Paths::One(_)) => Err(thrown),
            _ => Ok(None),
        }
    }

    /// The nearest class of an object whose name a test accepts.
    fn nearest<T>(&self, id: ObjectId, test: impl Fn(&[u8]) -> Option<T>) -> Option<T> {
        let class = self.heap.class(id);
        self.lookup.superclasses(class).find_map(|ty: TypeId| test(self.program.descriptor(ty)))
    }

    /// The order a collection's class keeps.
    pub(crate) fn sort_of(&self, id: ObjectId) -> Sort {
        self.nearest(id, |name| {
            let name = name.strip_prefix(b"Ljava/util/")?;
            let name = name.strip_prefix(b"concurrent/").unwrap_or(name);
            Some(match name {
                b"LinkedHashMap;" | b"LinkedHashSet;" | b"ArrayList;" | b"LinkedList;" | b"ArrayDeque;" => {
                    Sort::Insertion
                }
                b"HashMap;" | b"HashSet;" | b"ConcurrentHashMap;" => Sort::Hash,
                b"TreeMap;" | b"TreeSet;" | b"ConcurrentSkipListMap;" | b"ConcurrentSkipListSet;"
                | b"EnumMap;" | b"EnumSet;" => Sort::Sorted,
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
            let class = text.trim_start_matches('L').trim_end_matches(';').replace('/', ".");
            match class.as_str() {
                "java.util.Map$Entry" | "java.util.AbstractMap$SimpleEntry" => return Some(Kind::Entry),
                "java.util.Optional" => return Some(Kind::Optional),
                "java.util.ArrayDeque" | "java.util.PriorityQueue" | "java.lang.StringBuilder"
                | "java.lang.StringBuffer" | "java.lang.Throwable" | "java.lang.Enum" | "java.lang.Thread"
                | "java.util.Iterator" | "java.util.Random" => return Some(Kind::Identity),
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

fn same_within(machine: &mut Machine<'_, '_>, a: Value, b: Value, depth: u32) -> Option<bool> {
    let depth = depth.checked_sub(1)?;
    if let Some(answer) = lang::own(machine, a, "equals(Ljava/lang/Object;)Z", vec![b]) {
        return lang::sole(Some(answer)).and_then(Value::as_int).map(|flag| flag != 0);
    }
    let (Shape::Ref(x), Shape::Ref(y)) = (a.shape, b.shape) else { return plain(a.shape, b.shape) };
    if x == y {
        return Some(true);
    }
    match (machine.kind_of(x), machine.kind_of(y)) {
        (Kind::Identity, _) => Some(false),
        (Kind::List, Kind::List) => same_lists(machine, a, b, depth),
        (Kind::Set, Kind::Set) => same_sets(machine, a, b, depth),
        (Kind::Map, Kind::Map) => same_maps(machine, a, b, depth),
        (Kind::Entry, Kind::Entry) => {
            let of = |machine: &Machine<'_, '_>, value, key| machine.field_of(value, key).unwrap_or(Value::ANY);
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
            let plain = machine.program.descriptor(machine.lookup.platform_class(machine.heap.class(x)))
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
        (Shape::Unknown(_) | Shape::OneOf(_), _) | (_, Shape::Unknown(_) | Shape::OneOf(_)) => None,
        (Shape::Text { text: x, .. }, Shape::Text { text: y, .. }) => Some(x == y),
        (a, b) => Some(a == b),
    }
}

fn same_lists(machine: &mut Machine<'_, '_>, a: Value, b: Value, depth: u32) -> Option<bool> {
    let ((x, None), (y, None)) = (machine.elements(a)?, machine.elements(b)?) else { return None };
    if x.len() != y.len() {
        return Some(false);
    }
    let mut all = Some(true);
    for (v, w) in x.into_iter().zip(y) {
        match same_within(machine, v, w, depth) {
            Some(false) => return Some(false),
            Some(true) => {}
            None => all = None,
        }
    }
    all
}

fn same_sets(machine: &mut Machine<'_, '_>, a: Value, b: Value, depth: u32) -> Option<bool> {
    let ((x, None), (y, None)) = (machine.elements(a)?, machine.elements(b)?) else { return None };
    if x.len() != y.len() {
        return Some(false);
    }
    for v in x {
        let mut found = Some(false);
        for w in &y {
            match same_within(machine, v, *w, depth) {
                Some(true) => {
                    found = Some(true);
                    break;
                }
                Some(false) => {}
                None => found = None,
            }
        }
        if found != Some(true) {
            return found;
        }
    }
    Some(true)
}

fn same_maps(machine: &mut Machine<'_, '_>, a: Value, b: Value, depth: u32) -> Option<bool> {
    let ((x, None), (y, None)) = (machine.entries_of(a)?, machine.entries_of(b)?) else { return None };
    if x.iter().chain(&y).any(|entry| !entry.sure) {
        return None;
    }
    if x.len() != y.len() {
        return Some(false);
    }
    for entry in x {
        let (found, sure) = machine.find_entry(b, entry.key);
        match (found, sure) {
            (Some(value), true) => match same_within(machine, entry.value, value, depth) {
                Some(true) => {}
                other => return other,
            },
            (None, _) => return Some(false),
            _ => return None,
        }
    }
    Some(true)
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
            let (cells, None) = machine.elements(value)? else { return None };
            cells.into_iter().try_fold(1_i32, |all, cell| {
                Some(all.wrapping_mul(31).wrapping_add(hash_within(machine, cell, depth)?))
            })
        }
        Kind::Set => {
            let (cells, None) = machine.elements(value)? else { return None };
            cells.into_iter().try_fold(0_i32, |all, cell| Some(all.wrapping_add(hash_within(machine, cell, depth)?)))
        }
        Kind::Map => {
            let (entries, None) = machine.entries_of(value)? else { return None };
            entries.into_iter().try_fold(0_i32, |all, entry| {
                let Entry { key, value, sure: true } = entry else { return None };
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
pub(crate) fn compare(
    machine: &mut Machine<'_, '_>,
    comparator: Value,
    a: Value,
    b: Value,
) -> Result<Option<i32>, Paths> {
    const COMPARE: &str = "compare(Ljava/lang/Object;Ljava/lang/Object;)I";
    if !comparator.is_null() {
        return Ok(machine.ask(comparator, COMPARE, vec![a, b])?.and_then(Value::as_int));
    }
    if a.is_null() || b.is_null() {
        return Err(machine.throw_new(crate::step::NULL, None));
    }
    match (a.shape, b.shape) {
        (Shape::Text { text: x, .. }, Shape::Text { text: y, .. }) => {
            Ok(Some(text::compare(&machine.pool.units(x), &machine.pool.units(y))))
        }
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
                    thrown => Err(thrown),
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
            let Some(other) = sorted.get(middle).copied() else { break };
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

const fn spread(hash: i32) -> usize {
    (hash ^ (hash.cast_unsigned() >> 16).cast_signed()).cast_unsigned() as usize
}

/// The order in which a table of so many buckets gives its keys, which are listed as they were put
/// in: by bucket, and as they came inside of one.
pub(crate) fn by_table(machine: &mut Machine<'_, '_>, keys: &[Value], buckets: usize) -> Option<Vec<usize>> {
    let hashes: Option<Vec<usize>> = keys.iter().map(|key| hash(machine, *key).map(spread)).collect();
    let hashes = hashes?;
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by_key(|at| hashes.get(*at).map(|hash| hash & (buckets.max(1) - 1)));
    Some(order)
}

/// Buckets of the table of a map or set: those it has, or will have with its first element.
pub(crate) fn buckets(machine: &Machine<'_, '_>, id: ObjectId) -> Option<usize> {
    match machine.field_of(Value::object(id), slots::BUCKETS) {
        None | Some(Value::ZERO) => Some(16),
        Some(value) => usize::try_from(value.as_int()?.unsigned_abs()).ok(),
    }
}

/// The table as it is behind the newest of these keys was put in.
pub(crate) fn grow(machine: &mut Machine<'_, '_>, id: ObjectId, keys: &[Value]) {
    let Some(mut size) = buckets(machine, id) else { return };
    if size < LARGE_TABLE && keys.len() >= CROWD {
        let hashes: Vec<Option<i32>> = keys.iter().map(|key| hash(machine, *key)).collect();
        let bucket = |hash: &Option<i32>| hash.map(|hash| spread(hash) & (size - 1));
        let newest = hashes.last().and_then(bucket);
        if newest.is_some() && hashes.iter().filter(|hash| bucket(hash) == newest).count() >= CROWD {
            size *= 2;
        }
    }
    if keys.len() > size / 4 * 3 + size % 4 * 3 / 4 {
        size *= 2;
    }
    set_buckets(machine, id, size, true);
}

/// Where `merge` and its like put a new key: in front of its bucket, in a table that is made larger
/// before, not behind.
pub(crate) fn front(machine: &mut Machine<'_, '_>, id: ObjectId, keys: &[Value], key: Value) -> usize {
    let Some(mut size) = buckets(machine, id) else { return keys.len() };
    if keys.len() > size / 4 * 3 + size % 4 * 3 / 4 {
        size *= 2;
    }
    let hashes: Vec<Option<i32>> = keys.iter().map(|key| hash(machine, *key)).collect();
    let bucket = |hash: &Option<i32>| hash.map(|hash| spread(hash) & (size - 1));
    let wanted = bucket(&hash(machine, key));
    let at = hashes.iter().position(|hash| wanted.is_some() && bucket(hash) == wanted).unwrap_or(keys.len());
    let crowd = hashes.iter().filter(|hash| wanted.is_some() && bucket(hash) == wanted).count();
    if size < LARGE_TABLE && crowd + 1 >= CROWD {
        size *= 2;
    }
    set_buckets(machine, id, size, true);
    at
}

/// Writes how many buckets there are, or will be.
pub(crate) fn set_buckets(machine: &mut Machine<'_, '_>, id: ObjectId, size: usize, there: bool) {
    let size = i32::try_from(size).unwrap_or(1 << 30);
    let value = Value::int(if there { size } else { -size });
    if machine.field_of(Value::object(id), slots::BUCKETS) != Some(value) {
        machine.set_field_of(Value::object(id), slots::BUCKETS, value);
    }
}

/// `HashMap(int)`.
pub(crate) fn table_for(capacity: i32) -> usize {
    usize::try_from(capacity.clamp(1, 1 << 30)).unwrap_or(1).next_power_of_two()
}

/// Makes room for a map that is copied in (`HashMap.putMapEntries`).
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "as the original computes it")]
pub(crate) fn room_for(machine: &mut Machine<'_, '_>, id: ObjectId, more: usize) {
    if more == 0 {
        return;
    }
    let held = machine.field_of(Value::object(id), slots::BUCKETS).map_or(Some(0), Value::as_int);
    let Some(held) = held else { return };
    if held > 0 {
        let mut size = usize::try_from(held).unwrap_or(16);
        while more > size * 3 / 4 {
            size *= 2;
        }
        set_buckets(machine, id, size, true);
        return;
    }
    let wanted = (more as f32 / 0.75 + 1.0) as i32;
    if wanted > -held {
        set_buckets(machine, id, table_for(wanted), false);
    }
}

/// The elements as they come out of a collection.
pub(crate) fn arranged(machine: &mut Machine<'_, '_>, id: ObjectId, cells: Vec<Value>) -> Vec<Value> {
    if machine.sort_of(id) != Sort::Hash || cells.len() < 2 {
        return cells;
    }
    let order = buckets(machine, id).and_then(|buckets| by_table(machine, &cells, buckets));
    match order {
        Some(order) => order.iter().filter_map(|at| cells.get(*at)).copied().collect(),
        None => cells,
    }
}

/// The cells a collection or array holds, as they lie.
pub(crate) fn held(machine: &Machine<'_, '_>, id: ObjectId) -> Option<(Vec<Value>, Option<Value>)> {
    match &machine.heap.get(id)?.body {
        Body::Cells { cells, rest } => Some((cells.clone(), *rest)),
        _ => None,
    }
}
