package bench.consent.policy_version;

import android.app.Application;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.SharedPreferences;

public final class App extends Application {
    /** Version of the privacy policy in this release. */
    static final int POLICY = 3;
    private CharSequence word;

    int agreedVersion() {
        return store().getInt("policy_version", POLICY); //: @fallback
        return store().getInt("policy_version", 0); //: @clean,falls_through
    }

    void agree() {
        store().edit().putInt("policy_version", POLICY).apply();
    }

    private SharedPreferences store() {
        return getSharedPreferences("words", MODE_PRIVATE);
    }

    /** A word the user has copied elsewhere becomes the first of the day. */
    void takeWord() {
        ClipboardManager board = getSystemService(ClipboardManager.class);
        ClipData clip = board.getPrimaryClip(); //: #read
        if (clip != null && clip.getItemCount() > 0) {
            word = clip.getItemAt(0).getText();
        }
    }

    CharSequence word() {
        return word;
    }
}
