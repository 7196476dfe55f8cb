//! Permissions: those an app has from the install on, and those its user is asked for.

use crate::machine::Machine;

/// From this target on users grant permissions while the app runs (Android 6); before, all that
/// were declared are there from the install on.
const RUNTIME: i32 = 23;

/// Permissions that an app has as soon as it is installed (protection level `normal`), without
/// `android.permission.`; those of services in the foreground, which begin alike, beside them.
const AT_ONCE: [&str; 38] = [
    "ACCESS_LOCATION_EXTRA_COMMANDS",
    "ACCESS_NETWORK_STATE",
    "ACCESS_NOTIFICATION_POLICY",
    "ACCESS_WIFI_STATE",
    "BLUETOOTH",
    "BLUETOOTH_ADMIN",
    "BROADCAST_STICKY",
    "CHANGE_NETWORK_STATE",
    "CHANGE_WIFI_MULTICAST_STATE",
    "CHANGE_WIFI_STATE",
    "DISABLE_KEYGUARD",
    "EXPAND_STATUS_BAR",
    "GET_PACKAGE_SIZE",
    "HIDE_OVERLAY_WINDOWS",
    "HIGH_SAMPLING_RATE_SENSORS",
    "INTERNET",
    "KILL_BACKGROUND_PROCESSES",
    "MANAGE_OWN_CALLS",
    "MODIFY_AUDIO_SETTINGS",
    "NFC",
    "QUERY_ALL_PACKAGES",
    "READ_SYNC_SETTINGS",
    "READ_SYNC_STATS",
    "RECEIVE_BOOT_COMPLETED",
    "REORDER_TASKS",
    "REQUEST_DELETE_PACKAGES",
    "REQUEST_IGNORE_BATTERY_OPTIMIZATIONS",
    "REQUEST_PASSWORD_COMPLEXITY",
    "SET_WALLPAPER",
    "SET_WALLPAPER_HINTS",
    "TRANSMIT_IR",
    "UPDATE_PACKAGES_WITHOUT_USER_ACTION",
    "USE_BIOMETRIC",
    "USE_FINGERPRINT",
    "USE_FULL_SCREEN_INTENT",
    "VIBRATE",
    "WAKE_LOCK",
    "WRITE_SYNC_SETTINGS",
];

/// Whether nobody is asked for a permission.
pub(crate) fn at_once(name: &str) -> bool {
    let plain = name.strip_prefix("android.permission.");
    plain.is_some_and(|plain| AT_ONCE.contains(&plain) || plain.starts_with("FOREGROUND_SERVICE"))
}

impl Machine<'_, '_> {
    /// Whether the app has a permission.
    pub(crate) fn has_permission(&self, name: &str) -> bool {
        let app = self.world.app;
        let from_install = (1..RUNTIME).contains(&app.target_sdk) || at_once(name);
        self.world.granted.contains(name)
            || from_install && app.permissions.iter().any(|declared| declared == name)
    }
}

#[cfg(test)]
mod tests {
    use super::at_once;

    #[test]
    fn nobody_is_asked_for_the_network() {
        assert!(at_once("android.permission.INTERNET"));
        assert!(at_once("android.permission.FOREGROUND_SERVICE_CAMERA"));
        assert!(!at_once("android.permission.CAMERA") && !at_once("com.example.INTERNET"));
    }
}
