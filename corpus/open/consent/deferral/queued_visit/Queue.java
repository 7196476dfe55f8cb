package bench.consent.queued_visit;

import android.content.Context;
import android.content.SharedPreferences;
import android.provider.Settings;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Work that waits for the next launch, by name. */
final class Queue {
    private final Context context;
    private final SharedPreferences kept;
    private String cook = "";

    Queue(Context context) {
        this.context = context;
        kept = context.getSharedPreferences("queue", Context.MODE_PRIVATE);
    }

    void add(String work) {
        Set<String> all = new HashSet<>(kept.getStringSet("work", Collections.emptySet()));
        all.add(work);
        kept.edit().putStringSet("work", all).apply();
    }

    void workOff() {
        Set<String> all = kept.getStringSet("work", Collections.emptySet());
        for (String work : all) {
            if (work.equals("visit")) {
                visit();
            }
        }
        kept.edit().remove("work").apply();
    }

    private void visit() {
        cook = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
    }

    String cook() {
        return cook;
    }
}
