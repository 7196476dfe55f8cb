//! What follows each answer to a consent window, and each click.

use crate::consent::Consent;
use crate::machine::Machine;
use crate::natives::{CANCELLED, DISMISSED, popup};
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::{Listener, Request};

/// Most things touched in one state.
const MOST_CLICKS: usize = 40;
/// Windows with no more than this to click are followed to the question behind them.
const FEW_CLICKS: usize = 3;
/// Questions after a refusal that are answered.
const MOST_QUESTIONS: u32 = 2;

impl Machine<'_, '_> {
    /// Every answer to the window on the screen, each from the same state; where none asks for
    /// consent, every click.
    pub(crate) fn answers(&mut self, clicks: u32) {
        self.permissions();
        let Some(consent) = self.consent() else {
            // Nobody recognised a question: whether the user was asked is not known.
            let may = self.may;
            self.may += 1;
            self.clicks(clicks);
            self.may = may;
            return;
        };
        self.refusals(&consent, MOST_QUESTIONS);
        for listener in consent.other.iter().take(MOST_CLICKS) {
            self.aside("R3", |machine| {
                machine.touch(listener);
                machine.permissions();
                machine.beyond(&consent);
            });
        }
        self.unticked(&consent);
        self.other_ticks(&consent);
        self.aside("R2", |machine| machine.agree(&consent));
    }

    /// What can be touched on a page that opened above the question.
    fn beyond(&mut self, consent: &Consent) {
        let top = self.windows().first().copied();
        if top.is_some_and(|top| top != consent.window) {
            self.clicks(0);
        }
    }

    /// Answers that are given as soon as the question is there, before anything that waits for a
    /// time to pass.
    pub(crate) fn early_answers(&mut self) {
        let waits = |task: &crate::world::Task| task.due > self.world.time;
        if !self.world.queue.iter().any(waits) {
            return;
        }
        let Some(consent) = self.consent() else {
            return;
        };
        self.consent_texts = Some(consent.texts.clone());
        for listener in &consent.refuse {
            self.aside("R1", |machine| machine.touch(listener));
        }
        for listener in consent.other.iter().take(MOST_CLICKS) {
            self.aside("R3", |machine| machine.touch(listener));
        }
        self.aside("R2", |machine| machine.accept(&consent));
    }

    fn accept(&mut self, consent: &Consent) {
        self.world.agreed = true;
        for held in &consent.boxes {
            if !self.says_no(*held) {
                self.tick(*held);
            }
        }
        for listener in &consent.accept {
            self.touch(listener);
        }
    }

    fn agree(&mut self, consent: &Consent) {
        self.accept(consent);
        self.permissions();
        self.aside("R9", Self::updated);
        self.later_states(true);
    }

    /// R1: each way to refuse.
    fn refusals(&mut self, consent: &Consent, questions: u32) {
        for listener in &consent.refuse {
            self.aside("R1", |machine| {
                machine.touch(listener);
                machine.refused(questions);
            });
        }
        self.refusing_boxes(consent);
        self.aside("R1", |machine| {
            if machine.press_back(consent.window) {
                machine.drain(crate::clock::AFTER_TOUCH);
                machine.refused(0);
            }
        });
    }

    /// What follows a refusal; another question may.
    fn refused(&mut self, questions: u32) {
        self.permissions();
        self.happenings();
        match self.consent() {
            Some(again) if questions > 0 => {
                self.refusals(&again, questions - 1);
                for listener in again.other.iter().take(MOST_CLICKS) {
                    self.aside("R3", |machine| machine.touch(listener));
                }
                self.aside("R2", |machine| {
                    machine.world.agreed = true;
                    for listener in &again.accept {
                        machine.touch(listener);
                    }
                });
            }
            Some(_) => {}
            None => self.clicks(0),
        }
        self.aside("R9", Self::updated);
        self.aside("R4", Self::background);
        self.aside("R8", Self::relaunch);
        self.after_kill();
    }

    /// R3: everything that can be clicked in the uppermost window.
    pub(crate) fn clicks(&mut self, more: u32) {
        let Some(window) = self.windows().first().copied() else {
            return;
        };
        self.menu_clicks(window);
        self.ticks(window);
        let clickable = self.clickable(window);
        let few = clickable.len() <= FEW_CLICKS;
        for listener in clickable.into_iter().take(MOST_CLICKS) {
            let label = self.label(&listener);
            let before = self.may == 1 && more > 0 && few && self.leads_to_question(&listener);
            self.aside("R3", |machine| {
                // What comes before a question that is still to come, no answer came before.
                machine.may -= u32::from(before && !machine.agrees(&label));
                // A visitor who agrees later has agreed.
                machine.world.agreed |= machine.consent_texts.is_some() && machine.agrees(&label);
                machine.touch(&listener);
                if more > 0 && machine.consent().is_some() {
                    machine.answers(more - 1);
                } else {
                    machine.permissions();
                }
            });
        }
    }

    /// Whether a window that asks for consent comes once something was clicked.
    fn leads_to_question(&mut self, listener: &Listener) -> bool {
        let mut asked = false;
        self.aside("R3", |machine| {
            machine.touch(listener);
            asked = machine.consent().is_some();
        });
        asked
    }

    /// R3: every item of the options menu of an activity.
    fn menu_clicks(&mut self, activity: Value) {
        let Some(menu) = self.field_of(activity, slots::MENU) else {
            return;
        };
        for item in self.choosable(menu).into_iter().take(MOST_CLICKS) {
            let held = self.field_of(item, slots::TEXT);
            let label = held.and_then(|held| self.told(held)).unwrap_or_default();
            self.aside("R3", |machine| {
                machine.world.agreed |= machine.consent_texts.is_some() && machine.agrees(&label);
                // What an item without words means to the user is not known.
                machine.may += u32::from(label.is_empty());
                machine.choose_item(activity, item);
                machine.run_starts();
                machine.drain(crate::clock::AFTER_TOUCH);
                machine.permissions();
            });
        }
    }

    /// The answers to the questions for permissions that are open.
    pub(crate) fn permissions(&mut self) {
        for request in std::mem::take(&mut self.world.requests) {
            let names = &request.names;
            // What the manifest does not declare nobody can grant: it is refused unasked.
            if names.is_empty() || names.iter().any(|name| self.may_be_granted(name)) {
                self.aside("R3", |machine| machine.answer(&request, true));
            }
            self.aside("R3", |machine| machine.answer(&request, false));
        }
    }

    fn may_be_granted(&self, permission: &str) -> bool {
        self.world
            .app
            .permissions
            .iter()
            .any(|known| known == permission)
    }

    fn answer(&mut self, request: &Request, granted: bool) {
        let what = if granted {
            "permission.granted"
        } else {
            "permission.denied"
        };
        let shown = !self.world.screen.is_empty();
        let given: Vec<bool> = request
            .names
            .iter()
            .map(|name| granted && self.may_be_granted(name))
            .collect();
        let told = request.names.iter().zip(&given);
        let told: Vec<String> = told
            .filter(|(_, given)| **given == granted)
            .map(|(name, _)| name.clone())
            .collect();
        self.record(what, "", "", told.clone(), Mark::NONE);
        if granted {
            self.world.granted.extend(told);
        }
        let numbers = given
            .into_iter()
            .map(|given| Value::int(if given { 0 } else { -1 }))
            .collect();
        let results = self.new_array_of("[I", numbers, Mark::NONE);
        let method = "onRequestPermissionsResult(I[Ljava/lang/String;[I)V";
        self.call_own(
            request.object,
            method,
            vec![request.code, request.array, results],
        );
        // The question covered the activity, which is paused while it is open.
        if self
            .world
            .screen
            .iter()
            .any(|screen| screen.object == request.object && screen.resumed)
        {
            self.call_own(request.object, "onResume()V", Vec::new());
        }
        self.drain(crate::clock::AFTER_TOUCH);
        if shown && !granted {
            self.tell_denial(request);
        }
    }

    // ---- the back key and buttons ---------------------------------------------------------------

    /// Presses the back key on a window; whether that does anything.
    fn press_back(&mut self, window: Value) -> bool {
        if self
            .world
            .screen
            .iter()
            .any(|screen| screen.object == window)
        {
            let key = [Value::int(4), Value::ANY];
            self.call_own(window, "onKeyDown(ILandroid/view/KeyEvent;)Z", key.to_vec());
            self.back_pressed(window);
            return true;
        }
        if self.field_of(window, slots::UNCANCELABLE) == Some(Value::flag(true)) {
            let below = self.world.screen.last().map(|screen| screen.object);
            // A pop-up without the focus leaves the key to the activity below.
            return match below.filter(|_| self.is_popup(window)) {
                Some(below) => self.press_back(below),
                None => false,
            };
        }
        self.cancel_dialog(window);
        self.run_starts();
        true
    }

    fn back_pressed(&mut self, activity: Value) {
        let own = self.class_of(activity.shape).is_some_and(|class| {
            self.lookup
                .find_named(class, "onBackPressed", "()V")
                .is_some()
        });
        if own {
            self.call_own(activity, "onBackPressed()V", Vec::new());
        } else {
            self.set_field_of(activity, slots::FINISHED, Value::flag(true));
            self.run_starts();
        }
    }

    /// A dialog is cancelled: its listeners are told.
    pub(crate) fn cancel_dialog(&mut self, dialog: Value) {
        if let Some(listener) = self
            .field_of(dialog, slots::ON_CANCEL)
            .filter(|held| !held.is_null())
        {
            self.call_own(listener, CANCELLED, vec![dialog]);
        }
        self.dismiss_dialog(dialog);
    }

    fn dismiss_dialog(&mut self, dialog: Value) {
        if !self.hide(dialog) {
            return;
        }
        if let Some(listener) = self
            .field_of(dialog, slots::ON_DISMISS)
            .filter(|held| !held.is_null())
        {
            if self.is_popup(dialog) {
                self.call_own(listener, popup::GONE, Vec::new());
                return;
            }
            let told = if self.is_popup_menu(dialog) {
                popup::MENU_GONE
            } else {
                DISMISSED
            };
            self.call_own(listener, told, vec![dialog]);
        }
    }

    fn is_popup(&mut self, window: Value) -> bool {
        self.is_kind(window, "Landroid/widget/PopupWindow;")
    }

    /// Whether a window is a menu that came up at a view.
    pub(crate) fn is_popup_menu(&mut self, window: Value) -> bool {
        self.is_kind(window, "Landroid/widget/PopupMenu;")
    }

    /// A window goes from the screen; whether it was there.
    pub(crate) fn hide(&mut self, window: Value) -> bool {
        let before = self.world.windows.len();
        self.world.windows.retain(|known| known.object != window);
        self.world.windows.len() < before
    }

    /// Behind a press on a button of an alert or an item of a menu, the window goes.
    pub(crate) fn pressed(&mut self, listener: &Listener) {
        if self.is_popup_menu(listener.holder) {
            return self.dismiss_dialog(listener.holder);
        }
        if listener
            .method
            .starts_with("onClick(Landroid/content/DialogInterface;")
        {
            self.dismiss_dialog(listener.holder);
        }
    }
}
