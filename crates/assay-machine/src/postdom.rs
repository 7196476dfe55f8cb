//! Immediate post-dominators: where all ways from a place come together again.
//!
//! Method: Cooper, Harvey and Kennedy, "A simple, fast dominance algorithm" (2001), on the graph
//! turned round, with one exit that all ends lead to.

/// No place: none is common, or no end can be reached.
const NONE: u32 = u32::MAX;

/// Returns for each node the nearest one that every way from it to an end passes; a number that
/// is no node where there is none.
///
/// `forward` lists the successors of each node.
pub fn joins(forward: &[Vec<u32>]) -> Vec<u32> {
    let exit = forward.len();
    let order = order(forward);
    // Rank 0 is the exit's; nodes that reach no end have none.
    let mut rank = vec![usize::MAX; exit + 1];
    set(&mut rank, exit, 0);
    for (place, node) in order.iter().enumerate() {
        set(&mut rank, *node, place + 1);
    }
    let mut up = vec![usize::MAX; exit + 1];
    set(&mut up, exit, exit);
    let mut changed = true;
    while changed {
        changed = false;
        for node in &order {
            let next = forward.get(*node).map_or(&[][..], Vec::as_slice);
            let known = next.iter().map(|n| *n as usize);
            let known = known.filter(|n| get(&up, *n) != usize::MAX);
            let found = match known.reduce(|a, b| common(a, b, &up, &rank)) {
                Some(found) => found,
                None if next.is_empty() => exit,
                None => continue,
            };
            if get(&up, *node) != found {
                set(&mut up, *node, found);
                changed = true;
            }
        }
    }
    up.truncate(exit);
    let number = |node: usize| u32::try_from(node).unwrap_or(NONE);
    up.into_iter().map(number).collect()
}

fn common(mut a: usize, mut b: usize, up: &[usize], rank: &[usize]) -> usize {
    while a != b {
        if get(rank, a) > get(rank, b) {
            a = get(up, a);
        } else {
            b = get(up, b);
        }
    }
    a
}

fn get(list: &[usize], at: usize) -> usize {
    list.get(at).copied().unwrap_or(usize::MAX)
}

fn set(list: &mut [usize], at: usize, value: usize) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}

/// Nodes that reach an end, in reverse post-order of the graph turned round: ends first.
fn order(forward: &[Vec<u32>]) -> Vec<usize> {
    let mut backward = vec![Vec::new(); forward.len()];
    for (from, next) in forward.iter().enumerate() {
        for to in next {
            if let Some(list) = backward.get_mut(*to as usize) {
                list.push(from);
            }
        }
    }
    let mut seen = vec![false; forward.len()];
    let mut enter = |node: usize| {
        seen.get_mut(node)
            .is_some_and(|s| !std::mem::replace(s, true))
    };
    let mut order = Vec::new();
    for (end, next) in forward.iter().enumerate() {
        if !next.is_empty() || !enter(end) {
            continue;
        }
        let mut stack = vec![(end, 0_usize)];
        while let Some((node, done)) = stack.pop() {
            let Some(before) = backward.get(node).and_then(|list| list.get(done)) else {
                order.push(node);
                continue;
            };
            stack.push((node, done + 1));
            if enter(*before) {
                stack.push((*before, 0));
            }
        }
    }
    order.reverse();
    order
}

#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    /// Graphs as lists of successors; the answer by the definition: take a node away, and see
    /// whether an end can still be reached.
    fn by_definition(forward: &[Vec<u32>]) -> Vec<Option<u32>> {
        let reaches = |from: u32, without: Option<u32>| {
            let mut seen = vec![false; forward.len()];
            let mut stack = vec![from];
            while let Some(node) = stack.pop() {
                let Some(flag) = seen.get_mut(node as usize) else {
                    continue;
                };
                if std::mem::replace(flag, true) || Some(node) == without {
                    continue;
                }
                let next = forward.get(node as usize).expect("in range");
                if next.is_empty() {
                    return true;
                }
                stack.extend(next);
            }
            false
        };
        let count = u32::try_from(forward.len()).expect("small");
        let strict = |node: u32| -> Vec<u32> {
            let others = (0..count).filter(|other| *other != node);
            others
                .filter(|other| !reaches(node, Some(*other)))
                .collect()
        };
        let immediate = |node: u32| {
            if !reaches(node, None) {
                return None;
            }
            let all = strict(node);
            // The immediate one is post-dominated by all the others.
            all.iter().copied().find(|candidate| {
                let beyond = strict(*candidate);
                let mut others = all.iter().filter(|other| *other != candidate);
                others.all(|other| beyond.contains(other))
            })
        };
        (0..count).map(immediate).collect()
    }

    fn check(forward: &[Vec<u32>]) {
        let count = u32::try_from(forward.len()).expect("small");
        let found: Vec<Option<u32>> = joins(forward)
            .into_iter()
            .map(|join| (join < count).then_some(join))
            .collect();
        assert_eq!(found, by_definition(forward), "{forward:?}");
    }

    #[test]
    fn a_diamond_joins_behind_its_arms() {
        check(&[vec![1, 2], vec![3], vec![3], vec![]]);
    }

    #[test]
    fn arms_that_return_have_no_join() {
        check(&[vec![1, 2], vec![], vec![]]);
    }

    #[test]
    fn a_loop_joins_at_its_way_out() {
        check(&[vec![1], vec![2, 3], vec![1], vec![]]);
    }

    #[test]
    fn endless_loops_join_nowhere() {
        check(&[vec![1, 3], vec![2], vec![1], vec![]]);
        check(&[vec![0]]);
    }

    #[test]
    fn small_graphs_agree_with_the_definition() {
        // Every graph in a fixed pseudo-random sequence; the seed makes it the same each time.
        let mut state = 88_172_645_463_325_252_u64;
        let mut draw = |below: u64| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state % below
        };
        for _ in 0..3_000 {
            let count = 1 + draw(7);
            let graph: Vec<Vec<u32>> = (0..count)
                .map(|_| {
                    let mut next: Vec<u32> = (0..draw(4))
                        .map(|_| u32::try_from(draw(count)).expect("small"))
                        .collect();
                    next.sort_unstable();
                    next.dedup();
                    next
                })
                .collect();
            check(&graph);
        }
    }
}
