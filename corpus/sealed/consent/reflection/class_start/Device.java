package bench.consent.class_start;

import android.provider.Settings;

/** The device as the word list knows it. */
final class Device {
    static final String ID;

    static {
        ID = Settings.Secure.getString(WordApp.self.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
    }

    private Device() {}
}
