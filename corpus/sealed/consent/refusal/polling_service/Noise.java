package bench.consent.polling_service;

import android.app.Service;
import android.content.Intent;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.provider.Settings;
import android.util.Log;

/** Plays on while the page is closed. */
public final class Noise extends Service implements Runnable {
    private final Handler clock = new Handler(Looper.getMainLooper());
    private String listener = "";

    @Override
    public void onCreate() {
        super.onCreate();
        clock.postDelayed(this, 2_000);
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        Log.d("noise", "rain for " + listener);
        return START_NOT_STICKY;
    }

    @Override
    public void run() {
        boolean ready = Answer.now != Answer.OPEN; //: @any_answer,stopped_but_posted,stopped
        boolean ready = Answer.now == Answer.YES; //: @yes_alone
        if (ready) {
            listener = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        } else {
            clock.postDelayed(this, 2_000);
        }
    }

    @Override
    public void onDestroy() {
        clock.removeCallbacks(this); //: @any_answer,yes_alone,stopped
        super.onDestroy();
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
