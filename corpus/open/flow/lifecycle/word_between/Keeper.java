package bench.flow.word_between;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.provider.Settings;
import android.util.Log;

public final class Keeper extends Service {
    private String word = "";

    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("Keeper", "made with " + word); //: @service_destroyed
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int number) {
        Log.i("Keeper", "asked with " + word); //: @service_commands #sink
        word = Settings.Secure.getString(getContentResolver(), "android_id"); //: @service_commands #source
        return START_STICKY;
    }

    @Override
    public void onDestroy() {
        word = Settings.Secure.getString(getContentResolver(), "android_id"); //: @service_destroyed
        super.onDestroy();
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
