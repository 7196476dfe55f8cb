//! Which types each class is a subtype of.

use super::bits::Rows;
use crate::bytes::id32;
use crate::error::{Budget, GapKind, Gaps};
use crate::program::{ClassId, Program, TypeId};

/// Supertypes counted for one class. Real classes have a few dozen at most.
const MAX_SUPERTYPES: usize = 1_000;
/// Supertypes counted for all classes together, per class.
const MEAN_SUPERTYPES: u64 = 100;

/// Framework types that call nothing on their subtypes.
const MARKERS: [&[u8]; 6] = [
    b"Ljava/lang/Object;",
    b"Ljava/io/Serializable;",
    b"Ljava/lang/Cloneable;",
    b"Ljava/lang/Enum;",
    b"Ljava/util/RandomAccess;",
    b"Ljava/lang/annotation/Annotation;",
];

/// All supertypes of every class, nearest first.
#[derive(Debug)]
pub struct Hierarchy {
    supertypes: Rows,
    from_framework: Vec<bool>,
}

impl Hierarchy {
    /// Follows superclasses and interfaces of every class.
    #[must_use]
    pub fn new(program: &Program<'_>, gaps: &mut Gaps) -> Self {
        let count = program.classes.len();
        let mut walk = Walk {
            program,
            seen: vec![u32::MAX; program.type_count()],
            budget: Budget::new((count as u64 + 1_000) * MEAN_SUPERTYPES),
        };
        let mut this = Self {
            supertypes: Rows::default(),
            from_framework: Vec::new(),
        };
        let markers: Vec<_> = MARKERS
            .iter()
            .filter_map(|name| program.type_of(name))
            .collect();
        let mut found = Vec::new();
        for n in 0..count {
            if !walk.supertypes(ClassId(id32(n)), &mut found) {
                gaps.note(GapKind::Hierarchy, id32(n));
            }
            this.supertypes.push(&found);
            let framework = |ty: &u32| {
                program.class_of(TypeId(*ty)).is_none() && !markers.contains(&TypeId(*ty))
            };
            this.from_framework.push(found.iter().any(framework));
        }
        this
    }

    /// All supertypes of a class, as [`TypeId`] numbers, nearest first.
    #[must_use]
    pub fn supertypes(&self, class: ClassId) -> &[u32] {
        self.supertypes.get(class.ix())
    }

    /// Whether the framework may call methods of this class by way of a supertype.
    #[must_use]
    pub fn is_from_framework(&self, class: ClassId) -> bool {
        self.from_framework
            .get(class.ix())
            .copied()
            .unwrap_or(false)
    }
}

struct Walk<'p, 'a> {
    program: &'p Program<'a>,
    /// The class for which a type was last seen.
    seen: Vec<u32>,
    budget: Budget,
}

impl Walk<'_, '_> {
    /// Lists the supertypes of a class; `false` if a limit cut the list.
    fn supertypes(&mut self, class: ClassId, found: &mut Vec<u32>) -> bool {
        found.clear();
        let Some(start) = self.program.class(class) else {
            return true;
        };
        self.mark(start.ty, class);
        let mut next = Some(start.ty);
        let mut at = 0;
        while let Some(ty) = next {
            if !self.parents(ty, class, found) {
                return false;
            }
            next = found.get(at).copied().map(TypeId);
            at += 1;
        }
        true
    }

    /// Adds the direct supertypes that are new; `false` at a limit.
    fn parents(&mut self, ty: TypeId, class: ClassId, found: &mut Vec<u32>) -> bool {
        for parent in self.program.direct_supertypes(ty) {
            if found.len() >= MAX_SUPERTYPES || !self.budget.spend(1) {
                return false;
            }
            if self.mark(parent, class) {
                found.push(parent.0);
            }
        }
        true
    }

    /// `true` if the type was not yet seen for this class.
    fn mark(&mut self, ty: TypeId, class: ClassId) -> bool {
        let slot = self.seen.get_mut(ty.ix());
        slot.is_some_and(|slot| std::mem::replace(slot, class.0) != class.0)
    }
}
