package com.lynx.stat;

/** How a host wants Lynx to work. */
public final class LynxOptions {
    private String channel = "default";
    private boolean androidId = true;

    public LynxOptions setChannel(String name) {
        channel = name;
        return this;
    }

    /** Off, Lynx tells devices apart by a random number of its own. */
    public LynxOptions setAndroidIdEnabled(boolean enabled) {
        androidId = enabled;
        return this;
    }

    String channel() {
        return channel;
    }

    boolean androidId() {
        return androidId;
    }
}
