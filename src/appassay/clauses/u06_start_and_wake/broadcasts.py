"""Which broadcasts of the system still reach the receivers of a manifest."""

from appassay.model import Package

STOPPED_AT = {
    "android.net.conn.CONNECTIVITY_CHANGE": 24,
    "android.intent.action.USER_PRESENT": 26,
    "android.intent.action.ACTION_POWER_CONNECTED": 26,
    "android.intent.action.PACKAGE_ADDED": 26,
    "android.intent.action.PACKAGE_REMOVED": 26,
}
"""API level from which, as release and as target, a manifest no longer gets a broadcast.

Source: Android documentation, background optimisation (Android 7) and background execution limits
(Android 8) with its list of exceptions.
"""


def is_delivered(action: str, package: Package | None) -> bool:
    """Return whether any phone that the app can be installed on delivers a broadcast."""
    level = STOPPED_AT.get(action)
    if level is None or package is None or package.library:
        # The host of an SDK archive may have any target.
        return True
    target = package.target_sdk or package.min_sdk or 1
    return target < level or (package.min_sdk or 1) < level
