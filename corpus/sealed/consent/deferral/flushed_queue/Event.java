package bench.consent.flushed_queue;

import android.content.Context;
import android.provider.Settings;

/** Something that happened in the app. */
final class Event {
    final String name;
    final long time = System.currentTimeMillis();
    String phone = "";

    Event(Context context, String name) {
        this.name = name + "@" + context.getPackageName();
        phone = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: @eager #early
    }

    @Override
    public String toString() {
        return time + " " + name + " " + phone;
    }
}
