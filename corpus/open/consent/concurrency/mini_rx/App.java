package bench.consent.mini_rx;

import android.app.Application;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class App extends Application {
    private final ExecutorService io = Executors.newCachedThreadPool();
    private Stream<String> reader;
    volatile String oaid = "";

    @Override
    public void onCreate() {
        super.onCreate();
        reader = Stream.of(this)
                .filter(App::agreed) //: @filtered
                .map(Oaid::read)
                .filter(value -> agreed()) //: @late_filter
                .map(String::trim)
                .on(io);
        begin(); //: @breach,filtered,late_filter
    }

    boolean agreed() {
        return getSharedPreferences("reader", MODE_PRIVATE).getBoolean("policy", false);
    }

    void agree() {
        getSharedPreferences("reader", MODE_PRIVATE).edit().putBoolean("policy", true).apply();
        begin();
    }

    void begin() {
        reader.subscribe(value -> oaid = value);
    }
}
