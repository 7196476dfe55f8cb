//! The heap: objects, changed in place, with a trail that takes changes back.
//!
//! A *mark* opens a segment of the trail. What was written since a mark can be taken back, kept as
//! a [`Delta`], and put in again: that is how each arm of a fork starts from the same heap, and
//! how their results are joined by looking only at what one of them wrote.

use std::rc::Rc;

use assay_dex::program::TypeId;
use rustc_hash::FxHashMap;

use crate::content::Content;
use crate::pool::Pool;
use crate::value::ObjectId;

/// An object: its class, and what it holds (nothing where it is not there in this state).
#[derive(Debug, Clone)]
struct Object {
    class: TypeId,
    content: Option<Rc<Content>>,
    /// The segment its content was last saved in.
    saved: u32,
}

#[derive(Debug)]
#[allow(
    clippy::struct_field_names,
    reason = "the name of the field of an object"
)]
struct Saved {
    id: ObjectId,
    content: Option<Rc<Content>>,
    saved: u32,
}

/// Where a segment of the trail begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    at: usize,
    segment: u32,
}

/// What a path wrote: the content of each object it changed, in the order of first writing.
pub type Delta = Vec<(ObjectId, Option<Rc<Content>>)>;

/// All objects.
#[derive(Debug, Default)]
pub struct Heap {
    objects: Vec<Object>,
    trail: Vec<Saved>,
    open: Vec<Point>,
    segments: u32,
}

impl Heap {
    /// Makes an object that holds nothing yet.
    pub fn allocate(&mut self, class: TypeId, content: Content) -> ObjectId {
        let id = ObjectId(u32::try_from(self.objects.len()).unwrap_or(u32::MAX));
        self.objects.push(Object {
            class,
            content: None,
            saved: 0,
        });
        self.set(id, Some(Rc::new(content)));
        id
    }

    /// How many objects were made.
    #[must_use]
    pub fn len(&self) -> usize {
        self.objects.len()
    }

    /// Whether none was made.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.objects.is_empty()
    }

    /// The class of an object.
    #[must_use]
    pub fn class(&self, id: ObjectId) -> TypeId {
        self.objects
            .get(id.0 as usize)
            .map_or(TypeId::NONE, |object| object.class)
    }

    /// What an object holds.
    #[must_use]
    pub fn get(&self, id: ObjectId) -> Option<&Content> {
        self.objects.get(id.0 as usize)?.content.as_deref()
    }

    /// What an object holds, shared.
    pub(crate) fn shared(&self, id: ObjectId) -> Option<Rc<Content>> {
        self.objects.get(id.0 as usize)?.content.clone()
    }

    /// An object's content, to be written.
    pub fn get_mut(&mut self, id: ObjectId) -> Option<&mut Content> {
        self.save(id);
        self.objects
            .get_mut(id.0 as usize)?
            .content
            .as_mut()
            .map(Rc::make_mut)
    }

    /// Replaces an object's content.
    pub fn put(&mut self, id: ObjectId, content: Content) {
        self.set(id, Some(Rc::new(content)));
    }

    fn set(&mut self, id: ObjectId, content: Option<Rc<Content>>) {
        self.save(id);
        if let Some(object) = self.objects.get_mut(id.0 as usize) {
            object.content = content;
        }
    }

    fn save(&mut self, id: ObjectId) {
        let Some(top) = self.open.last() else { return };
        let Some(object) = self.objects.get_mut(id.0 as usize) else {
            return;
        };
        if object.saved >= top.segment {
            return;
        }
        self.trail.push(Saved {
            id,
            content: object.content.clone(),
            saved: object.saved,
        });
        object.saved = self.segments;
    }

    /// Opens a segment.
    pub fn mark(&mut self) -> Point {
        self.segments += 1;
        let point = Point {
            at: self.trail.len(),
            segment: self.segments,
        };
        self.open.push(point);
        point
    }

    /// Closes the newest segment; what was written stays, as part of the segment around it.
    pub fn close(&mut self, point: Point) {
        debug_assert_eq!(
            self.open.last(),
            Some(&point),
            "segments are closed from the inside out"
        );
        self.open.pop();
        if self.open.is_empty() {
            self.trail.clear();
        }
    }

    /// What was saved since a mark, once an object: later saves belong to segments inside.
    fn saved(&self, point: Point) -> impl Iterator<Item = &Saved> {
        let since = self.trail.get(point.at..).unwrap_or_default();
        since
            .iter()
            .filter(move |saved| saved.saved < point.segment)
    }

    /// What was written since a mark.
    #[must_use]
    pub fn changes(&self, point: Point) -> Delta {
        self.saved(point)
            .map(|saved| (saved.id, self.shared(saved.id)))
            .collect()
    }

    /// Whether an object below a number holds something else than at a mark.
    #[must_use]
    pub fn touched(&self, point: Point, below: usize) -> bool {
        self.saved(point)
            .filter(|saved| (saved.id.0 as usize) < below)
            .any(|saved| match (&saved.content, self.shared(saved.id)) {
                (Some(old), Some(new)) => !Rc::ptr_eq(old, &new) && **old != *new,
                (None, None) => false,
                _ => true,
            })
    }

    /// Takes back what was written since a mark, which stays open, and returns it.
    pub fn take(&mut self, point: Point) -> Delta {
        let changes = self.changes(point);
        while self.trail.len() > point.at {
            let Some(saved) = self.trail.pop() else { break };
            if let Some(object) = self.objects.get_mut(saved.id.0 as usize) {
                object.content = saved.content;
                object.saved = saved.saved;
            }
        }
        changes
    }

    /// Writes a delta.
    pub fn apply(&mut self, delta: &Delta) {
        for (id, content) in delta {
            self.set(*id, content.clone());
        }
    }

    /// A delta that stands for one after the other.
    #[must_use]
    pub fn over(first: &Delta, second: Delta) -> Delta {
        let places = Places::of(first);
        let mut all = first.clone();
        for (id, content) in second {
            match places.find(first, id).and_then(|at| all.get_mut(at)) {
                Some(slot) => slot.1 = content,
                None => all.push((id, content)),
            }
        }
        all
    }

    /// A delta that covers both, from the heap as it is.
    pub fn join(&self, a: &Delta, b: &Delta, pool: &mut Pool) -> Delta {
        let places = Places::of(b);
        let mut met = vec![false; b.len()];
        let mut joined = Vec::with_capacity(a.len().max(b.len()));
        for (id, left) in a {
            let right = match places.find(b, *id).and_then(|at| Some((at, b.get(at)?))) {
                Some((at, (_, right))) => {
                    if let Some(met) = met.get_mut(at) {
                        *met = true;
                    }
                    right.clone()
                }
                None => self.shared(*id),
            };
            joined.push((*id, join_contents(left.clone(), right, pool, false)));
        }
        for ((id, right), _) in b.iter().zip(met).filter(|(_, met)| !met) {
            let left = self.shared(*id);
            joined.push((*id, join_contents(left, right.clone(), pool, false)));
        }
        joined
    }

    /// Whether what was written since a mark adds nothing to the heap as it was there; if it adds
    /// something, the heap becomes one that covers both.
    ///
    /// Objects made since then count as nothing: none of the old heap points to them, unless a
    /// cell changed.
    pub fn settle(&mut self, point: Point, pool: &mut Pool) -> bool {
        let mut wider = Vec::new();
        for saved in self.saved(point) {
            let Some(old) = &saved.content else {
                continue;
            };
            let Some(new) = self.shared(saved.id) else {
                continue;
            };
            if Rc::ptr_eq(old, &new) || *old == new {
                continue;
            }
            let joined = join_contents(Some(Rc::clone(old)), Some(new), pool, true);
            if joined.as_ref() != Some(old) {
                wider.push((saved.id, joined));
            }
        }
        let settled = wider.is_empty();
        for (id, content) in wider {
            self.set(id, content);
        }
        settled
    }
}

/// Where the objects of a delta stand in it; a short one is looked through.
struct Places(Option<FxHashMap<ObjectId, usize>>);

impl Places {
    const SHORT: usize = 12;

    fn of(delta: &Delta) -> Self {
        let map = || delta.iter().enumerate().map(|(at, (id, _))| (*id, at));
        Self((delta.len() > Self::SHORT).then(|| map().collect()))
    }

    fn find(&self, delta: &Delta, id: ObjectId) -> Option<usize> {
        match &self.0 {
            Some(map) => map.get(&id).copied(),
            None => delta.iter().position(|(other, _)| *other == id),
        }
    }
}

fn join_contents(
    a: Option<Rc<Content>>,
    b: Option<Rc<Content>>,
    pool: &mut Pool,
    widen: bool,
) -> Option<Rc<Content>> {
    match (a, b) {
        (Some(a), Some(b)) if Rc::ptr_eq(&a, &b) => Some(a),
        (Some(a), Some(b)) => Some(Rc::new(a.join(&b, pool, widen))),
        // It is there on one side only, so only what that side knows can be read.
        (a, b) => a.or(b),
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may")]
mod tests {
    use super::*;
    use crate::value::{Shape, Value};

    fn of(value: i32) -> Content {
        Content::cells(vec![Value::int(value)])
    }

    fn heap() -> (Heap, ObjectId) {
        let mut heap = Heap::default();
        let id = heap.allocate(TypeId::NONE, of(1));
        (heap, id)
    }

    #[test]
    fn what_is_taken_back_can_be_put_in_again() {
        let (mut heap, id) = heap();
        let point = heap.mark();
        heap.put(id, of(2));
        let made = heap.allocate(TypeId::NONE, of(3));
        let delta = heap.take(point);
        assert_eq!(heap.get(id), Some(&of(1)));
        assert_eq!(heap.get(made), None, "it was made behind the mark");
        heap.apply(&delta);
        assert_eq!(heap.get(id), Some(&of(2)));
        assert_eq!(heap.get(made), Some(&of(3)));
        heap.close(point);
        assert_eq!(heap.get(id), Some(&of(2)), "closing keeps what was written");
    }

    #[test]
    fn segments_nest() {
        let (mut heap, id) = heap();
        let outer = heap.mark();
        heap.put(id, of(2));
        let inner = heap.mark();
        heap.put(id, of(3));
        assert_eq!(heap.changes(inner).len(), 1);
        let delta = heap.take(inner);
        assert_eq!(heap.get(id), Some(&of(2)));
        heap.apply(&delta);
        heap.close(inner);
        heap.put(id, of(4));
        let all = heap.take(outer);
        assert_eq!(heap.get(id), Some(&of(1)));
        assert_eq!(all.len(), 1);
        heap.apply(&all);
        heap.close(outer);
        assert_eq!(heap.get(id), Some(&of(4)));
    }

    #[test]
    fn an_arm_starts_from_the_same_heap_after_another_was_taken_back() {
        let (mut heap, id) = heap();
        let point = heap.mark();
        let mut deltas = Vec::new();
        for value in [5, 6, 7] {
            assert_eq!(heap.get(id), Some(&of(1)));
            heap.put(id, of(value));
            deltas.push(heap.take(point));
        }
        heap.close(point);
        let mut pool = Pool::default();
        let joined = heap.join(
            deltas.first().expect("three"),
            deltas.get(1).expect("three"),
            &mut pool,
        );
        heap.apply(&joined);
        let Some(Content {
            body: crate::content::Body::Cells { cells, .. },
            ..
        }) = heap.get(id)
        else {
            panic!("cells");
        };
        let shape = cells.first().expect("one cell").shape;
        assert_eq!(
            pool.shapes(shape).as_ref(),
            [Shape::Word(5), Shape::Word(6)]
        );
    }

    #[test]
    fn a_delta_over_another_wins_where_both_wrote() {
        let (heap, id) = heap();
        let rc = |value| Some(Rc::new(of(value)));
        let other = ObjectId(id.0 + 1);
        let over = Heap::over(&vec![(id, rc(1)), (other, rc(2))], vec![(id, rc(3))]);
        assert_eq!(over, vec![(id, rc(3)), (other, rc(2))]);
        assert_eq!(heap.len(), 1);
    }

    #[test]
    fn one_arm_alone_joins_with_what_was_there() {
        let (mut heap, id) = heap();
        let mut pool = Pool::default();
        let point = heap.mark();
        heap.put(id, of(2));
        let delta = heap.take(point);
        heap.close(point);
        let joined = heap.join(&delta, &Vec::new(), &mut pool);
        let content = joined
            .first()
            .and_then(|(_, content)| content.clone())
            .expect("one object");
        assert_eq!(*content, of(1).join(&of(2), &mut pool, false));
    }

    #[test]
    fn a_path_settles_once_it_writes_nothing_new() {
        let (mut heap, id) = heap();
        let mut pool = Pool::default();
        let point = heap.mark();
        heap.put(id, of(1));
        assert!(
            heap.settle(point, &mut pool),
            "the same content is nothing new"
        );
        let mut rounds = 0;
        loop {
            rounds += 1;
            assert!(rounds < 5, "it ends");
            let inner = heap.mark();
            heap.put(id, of(rounds + 1));
            let settled = heap.settle(inner, &mut pool);
            heap.close(inner);
            if settled {
                break;
            }
        }
        heap.close(point);
        let Some(Content {
            body: crate::content::Body::Cells { cells, .. },
            ..
        }) = heap.get(id)
        else {
            panic!("cells");
        };
        assert!(!cells.is_empty());
    }
}
