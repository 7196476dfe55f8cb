//! The whole app: what a user and the system can make it do behind its first launch.
//!
//! Orders of events are followed one by one, each from the state the last left, so that what is
//! overwritten, removed or never registered tells. Where an app has more events than that allows,
//! the rest is followed on joined states, in rounds.

use std::collections::BTreeSet;

use crate::happen::Event;
use crate::heap::Point;
use crate::machine::Machine;
use crate::value::Value;
use crate::world::World;

/// Most events followed one by one: in an app of little code, and in any.
const FEW_EVENTS: usize = 700;
const MOST_EVENTS: usize = 1_500;
/// Longest order of events.
const DEEPEST: u32 = 4;
/// Rounds on joined states; a flow through more stores than that is not found.
const ROUNDS: u32 = 3;
/// Steps an app of little code may take, those any app may take, and those for each instruction
/// that ran: what is followed grows with what there is to follow.
const FEW_STEPS: u64 = 700_000;
const STEPS: u64 = 1_500_000;
const STEPS_AN_INSTRUCTION: u64 = 150;
/// Instructions of an app that has little code.
const LITTLE: u64 = 20_000;
/// Steps of one event, so that a few large ones do not leave the others out.
const EVENT_STEPS: u64 = 200_000;

/// How far a launch and what follows it may go, in sixths of all steps.
#[derive(Clone, Copy)]
struct Shares {
    /// Orders of events.
    search: u64,
    /// With the joined rounds.
    rounds: u64,
}

const ONLY: Shares = Shares {
    search: 4,
    rounds: 6,
};
const FIRST: Shares = Shares {
    search: 2,
    rounds: 3,
};
const SECOND: Shares = Shares {
    search: 5,
    rounds: 6,
};

/// Where ways part: the heap's mark, and copies of what is not on the heap.
pub(crate) struct Parting<'p> {
    point: Point,
    objects: usize,
    world: World<'p>,
    components: Vec<(String, Value)>,
    ended: bool,
}

impl<'p> Machine<'p, '_> {
    /// Follows the whole app: with no permission granted that its user is asked for, then with all
    /// it may be granted.
    pub fn explore(&mut self) {
        self.world.exploring = true;
        self.world.agreed = true;
        "any".clone_into(&mut self.world.state);
        let declared: BTreeSet<String> = self.world.app.permissions.iter().cloned().collect();
        let mut always = declared.clone();
        always.retain(|name| crate::granted::at_once(name));
        if always == declared {
            self.from_launch(declared, ONLY);
        } else {
            self.from_launch(always, FIRST);
            self.from_launch(declared, SECOND);
        }
    }

    fn has_little(&self) -> bool {
        self.instructions() < LITTLE
    }

    /// Whether so many sixths of all steps are spent.
    fn is_spent(&self, sixths: u64) -> bool {
        let start = if self.has_little() { FEW_STEPS } else { STEPS };
        let earned = start + STEPS_AN_INSTRUCTION * self.reached();
        self.steps > earned.min(self.limits.steps) * sixths / 6
    }

    /// A launch, and all that may follow.
    fn from_launch(&mut self, granted: BTreeSet<String>, shares: Shares) {
        let parting = self.part();
        self.world.granted = granted;
        self.start_process("");
        self.settle();
        let app = self.world.app;
        if let Some(launcher) = app
            .components
            .iter()
            .find(|c| c.kind == "activity" && c.launcher)
        {
            let intent = self.make_named("Landroid/content/Intent;");
            let action = self.pool.literal("android.intent.action.MAIN");
            self.set_field_of(intent, crate::slots::ACTION, action);
            self.open(launcher, intent, None);
        }
        self.settle();
        let most = if self.has_little() {
            FEW_EVENTS
        } else {
            MOST_EVENTS
        };
        let mut left = most;
        let count = self.possible().len().max(1);
        let mut depth = 1;
        while depth < DEEPEST && count.pow(depth + 1) <= most {
            depth += 1;
        }
        self.search(depth, &mut left, shares.search);
        let joined = depth == 1 || left == 0;
        // Few events lead anywhere new, so longer orders are often fewer than they could be.
        while !joined && left > 0 && depth < DEEPEST {
            depth += 1;
            self.search(depth, &mut left, shares.search);
        }
        if joined {
            self.rounds(shares.rounds);
        }
        self.event_left = u64::MAX;
        self.rejoin(parting);
    }

    pub(crate) fn part(&mut self) -> Parting<'p> {
        Parting {
            point: self.heap.mark(),
            objects: self.heap.len(),
            world: self.world.clone(),
            components: self.components.clone(),
            ended: self.ended,
        }
    }

    /// Goes back to where ways parted.
    pub(crate) fn rejoin(&mut self, parting: Parting<'p>) {
        let _ = self.heap.take(parting.point);
        self.heap.close(parting.point);
        self.world = parting.world;
        self.components = parting.components;
        self.ended = parting.ended;
    }

    /// Follows every order of events up to a length.
    fn search(&mut self, depth: u32, left: &mut usize, share: u64) {
        for event in self.possible() {
            if *left == 0 || self.is_spent(share) {
                *left = 0;
                return;
            }
            *left -= 1;
            let parting = self.part();
            self.event_left = EVENT_STEPS;
            self.happen(&event);
            if depth > 1 && self.differs(&parting) {
                self.search(depth - 1, left, share);
            }
            self.rejoin(parting);
        }
    }

    /// Whether what was there when ways parted is another now.
    fn differs(&self, parting: &Parting<'p>) -> bool {
        let (old, new) = (&parting.world, &self.world);
        old.shown != new.shown
            || old.listeners != new.listeners
            || old.queue.len() != new.queue.len()
            || old.granted != new.granted
            || old.requests != new.requests
            || old.services != new.services
            || old.windows != new.windows
            || self.heap.touched(parting.point, parting.objects)
    }

    /// Everything that may happen, each joined with that it does not.
    fn rounds(&mut self, share: u64) {
        self.world.in_any_order = true;
        for round in 0..ROUNDS {
            let before = (self.trace.events.len(), self.trace.changes);
            let mut settled = true;
            for event in self.possible() {
                if self.is_spent(share) {
                    self.cut("too many events");
                    return;
                }
                settled &= self.maybe(&event, round > 0);
            }
            if settled && before == (self.trace.events.len(), self.trace.changes) {
                break;
            }
        }
    }

    /// Whether the heap was such before. What changes round by round is widened: what is counted
    /// may have any count.
    fn maybe(&mut self, event: &Event, widen: bool) -> bool {
        let parting = self.part();
        self.event_left = EVENT_STEPS;
        self.happen(event);
        let settled = !self.heap.touched(parting.point, parting.objects);
        if widen {
            self.heap.settle(parting.point, &mut self.pool);
        }
        let written = self.heap.take(parting.point);
        let joined = self.heap.join(&Vec::new(), &written, &mut self.pool);
        self.heap.apply(&joined);
        self.heap.close(parting.point);
        let later = std::mem::replace(&mut self.world, parting.world);
        for listener in later.listeners {
            self.world.listen(listener);
        }
        for shown in later.shown {
            if !self.world.shown.contains(&shown) {
                self.world.shown.insert(0, shown);
            }
        }
        self.world.granted.extend(later.granted);
        self.ended = false;
        settled
    }
}
