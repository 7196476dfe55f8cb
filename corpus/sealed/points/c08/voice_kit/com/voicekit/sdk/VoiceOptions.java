package com.voicekit.sdk;

/** What the host wants of the library. */
public final class VoiceOptions {
    boolean dialling = true; //: @breach
    boolean dialling = false; //: @clean,wanted

    public VoiceOptions dialling(boolean on) {
        dialling = on;
        return this;
    }
}
