//! What activities give back to who asked for it, where the whole app is followed.

use crate::machine::{Machine, Site};
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::{Outcome, Shown, Start};

pub(crate) const RESULT: &str = "onActivityResult(IILandroid/content/Intent;)V";
/// `FLAG_ACTIVITY_FORWARD_RESULT`.
const FORWARDS: i32 = 0x0200_0000;

/// A result on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The activity or fragment that asked.
    who: Value,
    /// The number it asked with.
    asked: Value,
    /// The result's number.
    code: Value,
    /// The result's data.
    data: Value,
}

impl Machine<'_, '_> {
    /// Who awaits the result of an activity that is started, and with which number: who starts it,
    /// or who awaits that one's own result, where it is handed on.
    pub(crate) fn awaited_by(&mut self, start: &Start) -> Option<(Value, Value)> {
        if start.extra != Value::int(-1) && !start.from.is_null() {
            return Some((start.from, start.extra));
        }
        let flags = self.field_of(start.intent, slots::FLAGS)?.as_int()?;
        if flags & FORWARDS == 0 {
            return None;
        }
        let mut shown = self.world.shown.iter_mut();
        let from = shown.find(|shown| shown.activity == start.from)?;
        from.asked.take()
    }

    /// An activity of another app was asked: its result is not known, if there comes one.
    pub(crate) fn answer_from_outside(&mut self, who: Value, asked: Value) {
        let data = self.make_named("Landroid/content/Intent;");
        self.unknown_extras(data);
        let may = self.may;
        self.may += 1;
        self.call_own(who, RESULT, vec![asked, Value::ANY, data]);
        self.may = may;
    }

    /// An activity ended: its result waits until who asked for it comes back.
    pub(crate) fn keep_answer(&mut self, ended: &Shown, outcome: Option<&Outcome>) {
        let Some((who, asked)) = ended.asked else {
            return;
        };
        let (code, data) =
            outcome.map_or((Value::ZERO, Value::ZERO), |known| (known.code, known.data));
        self.world.answers.push(Answer {
            who,
            asked,
            code,
            data,
        });
    }

    /// An activity that comes back, or a fragment of it, is told the results that wait for it.
    pub(crate) fn give_answers(&mut self, activity: Value) {
        let mut hearers = self.fragments_in(activity);
        hearers.push(activity);
        let (now, later) = std::mem::take(&mut self.world.answers)
            .into_iter()
            .partition(|answer: &Answer| hearers.contains(&answer.who));
        self.world.answers = later;
        let now: Vec<Answer> = now;
        for answer in now {
            let args = vec![answer.asked, answer.code, answer.data];
            self.call_own(answer.who, RESULT, args);
        }
    }

    /// An activity was made anew: what was for the one before is for it.
    pub(crate) fn hand_on_answers(&mut self, old: Value, new: Value) {
        for shown in &mut self.world.shown {
            if let Some((who, _)) = shown.asked.as_mut().filter(|(who, _)| *who == old) {
                *who = new;
            }
        }
        for answer in &mut self.world.answers {
            if answer.who == old {
                answer.who = new;
            }
        }
    }

    /// What an activity that other apps can start gives back leaves the app.
    pub(crate) fn give_out(&mut self, ended: &Shown, outcome: Option<&Outcome>) {
        let app = self.world.app;
        let open = app
            .components
            .iter()
            .any(|c| c.kind == "activity" && c.class == ended.class && c.exported);
        let Some(outcome) = outcome.filter(|_| open) else {
            return;
        };
        let mark = self.carried(outcome.data);
        if mark == Mark::NONE {
            return;
        }
        let under = outcome
            .stack
            .iter()
            .map(|(def, pc)| Site { def: *def, pc: *pc })
            .collect();
        let before = std::mem::replace(&mut self.stack, under);
        self.record("sink", "intent", &outcome.api, Vec::new(), mark);
        self.stack = before;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::natives::harness::with_machine;

    fn shown(activity: Value, asked: Option<(Value, Value)>) -> Shown {
        Shown {
            activity,
            class: String::new(),
            asked,
            menu: Value::ZERO,
        }
    }

    fn started(intent: Value, from: Value, code: i32) -> Start {
        Start {
            kind: "activity".to_owned(),
            intent,
            from,
            sure: true,
            extra: Value::int(code),
        }
    }

    #[test]
    fn a_result_is_awaited_by_who_asked_or_handed_on() {
        with_machine(|machine| {
            let [first, second, third] =
                ["first", "second", "third"].map(|name| machine.one_named("x.Screen", name));
            let plain = machine.make_named("Landroid/content/Intent;");
            let asks = started(plain, first, 7);
            assert_eq!(machine.awaited_by(&asks), Some((first, Value::int(7))));
            machine.world.shown = vec![
                shown(first, None),
                shown(second, Some((first, Value::int(7)))),
            ];
            assert_eq!(machine.awaited_by(&started(plain, second, -1)), None);
            machine.set_field_of(plain, slots::FLAGS, Value::int(FORWARDS));
            let on = machine.awaited_by(&started(plain, second, -1));
            assert_eq!(on, Some((first, Value::int(7))));
            let left = machine.world.shown.last().and_then(|shown| shown.asked);
            assert_eq!(left, None, "who handed it on answers nobody");
            machine.keep_answer(&shown(third, on), None);
            machine.hand_on_answers(first, second);
            machine.give_answers(first);
            assert_eq!(machine.world.answers.len(), 1, "it waits for who asked");
            machine.give_answers(second);
            assert!(machine.world.answers.is_empty());
        });
    }
}
