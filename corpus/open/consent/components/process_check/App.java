package bench.consent.process_check;

import android.app.Application;

public final class App extends Application {
    private boolean ready;

    @Override
    public void onCreate() {
        super.onCreate();
        if (getPackageName().equals(Processes.current(this))) {
            ready = getSharedPreferences("voice", MODE_PRIVATE).getBoolean("agreed", false);
        }
    }

    boolean ready() {
        return ready;
    }
}
