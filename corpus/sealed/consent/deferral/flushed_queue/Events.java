package bench.consent.flushed_queue;

import android.content.Context;
import android.provider.Settings;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/** Events in the order they came; none is written before open(). */
final class Events {
    private final Queue<Event> waiting = new ArrayDeque<>();
    private final Context context;
    private boolean open;

    Events(Context context) {
        this.context = context;
    }

    void log(String name) {
        waiting.add(new Event(context, name));
        if (open) {
            flush();
        }
    }

    void open() {
        open = true;
        flush();
    }

    private void flush() {
        String phone = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
        try (FileOutputStream out = context.openFileOutput("events", Context.MODE_APPEND)) {
            while (!waiting.isEmpty()) {
                out.write((waiting.remove() + " " + phone + "\n").getBytes());
            }
        } catch (IOException full) {
            waiting.clear();
        }
    }
}
