package bench.flow.weather_ears;

import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.provider.Settings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public final class Station extends Service {
    interface Ear {
        void hear(String report);
    }

    final class Desk extends Binder {
        void add(Ear ear) {
            ears.add(ear);
        }

        void remove(Ear ear) {
            ears.remove(ear);
        }
    }

    private static final long PAUSE = 5_000;
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private final Handler clock = new Handler(Looper.getMainLooper());
    private String owner = "";

    @Override
    public void onCreate() {
        super.onCreate();
        owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        clock.postDelayed(this::report, PAUSE);
    }

    private void report() {
        String report = "station of " + owner; //: @leak,gone_deaf,all_ears
        String report = "sunny, wind from the west"; //: @other_word
        for (Ear ear : ears) {
            ear.hear(report);
        }
        clock.postDelayed(this::report, PAUSE);
    }

    @Override
    public void onDestroy() {
        clock.removeCallbacksAndMessages(null);
        super.onDestroy();
    }

    @Override
    public IBinder onBind(Intent intent) {
        return new Desk();
    }
}
