//! The user copies something while the app is not on the screen.

use crate::machine::Machine;
use crate::world::Listener;

/// What an app listens with.
const LISTENS: &str = "#android.content.ClipboardManager$OnPrimaryClipChangedListener";
/// From this release on only the input method and the app on the screen are told (Android 10).
const SCREEN_ONLY: i32 = 29;

impl Machine<'_, '_> {
    /// The user copies something in another app: who listens is told, where the release lets it.
    pub(crate) fn copied(&mut self, types_for_others: bool) {
        if !types_for_others && self.world.app.min_sdk >= SCREEN_ONLY {
            return;
        }
        let listens = |known: &&Listener| known.method == LISTENS;
        let told: Vec<Listener> = self
            .world
            .listeners
            .iter()
            .filter(listens)
            .cloned()
            .collect();
        for listener in told {
            let state = self.world.state.clone();
            self.aside(&state, |machine| {
                machine.may += 1;
                machine.call_interface(&listener);
                machine.drain(crate::clock::AFTER_TOUCH);
            });
        }
    }
}
