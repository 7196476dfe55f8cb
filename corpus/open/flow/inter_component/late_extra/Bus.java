package bench.flow.late_extra;

import android.content.Intent;
import android.os.Handler;
import android.os.Looper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** News within the app; heard in a later turn of the main loop. */
final class Bus {
    static final Bus MAIN = new Bus();
    private final Handler loop = new Handler(Looper.getMainLooper());
    private final List<Consumer<Intent>> ears = new ArrayList<>();

    void listen(Consumer<Intent> ear) {
        ears.add(ear);
    }

    void post(Intent news) {
        loop.post(() -> ears.forEach(ear -> ear.accept(news)));
    }
}
