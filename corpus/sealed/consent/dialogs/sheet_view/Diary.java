package bench.consent.sheet_view;

import android.content.ContentResolver;
import android.provider.Settings;

/** The entries of one phone. */
final class Diary {
    private final String owner;

    Diary(ContentResolver resolver) {
        owner = Settings.Secure.getString(resolver, Settings.Secure.ANDROID_ID); //: #read
    }

    String title() {
        return "日记 " + Integer.toHexString(String.valueOf(owner).hashCode());
    }
}
