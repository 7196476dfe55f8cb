package com.basalt.ads;

/** What the app lets the SDK use; override what it may not. */
public abstract class PrivacyController {
    /** May the SDK read the device's identifier itself? */
    public boolean canUseDeviceId() {
        return true;
    }

    /** The word for the device where the SDK may not read one. */
    public String deviceId() {
        return "";
    }
}
