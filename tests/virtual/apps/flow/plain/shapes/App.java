package bench.flow.shapes;

import android.app.Application;
import android.content.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps what happened, in order. */
public final class App extends Application {
    static final List<String> SAID = Collections.synchronizedList(new ArrayList<>());

    static void say(String text) {
        SAID.add(text);
    }

    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        say("attached");
    }

    @Override
    public void onCreate() {
        super.onCreate();
        say("application");
    }
}
