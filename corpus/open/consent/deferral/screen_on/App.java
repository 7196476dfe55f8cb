package bench.consent.screen_on;

import android.app.Application;
import android.content.Intent;
import android.content.IntentFilter;

public final class App extends Application {
    private final Light light = new Light();

    @Override
    public void onCreate() {
        super.onCreate();
        if (getSharedPreferences("lock", MODE_PRIVATE).getBoolean("agreed", false)) { //: @guarded
        { //: @breach,notes_time
            listen();
        }
    }

    void listen() {
        IntentFilter both = new IntentFilter(Intent.ACTION_SCREEN_ON);
        both.addAction(Intent.ACTION_SCREEN_OFF);
        registerReceiver(light, both);
    }
}
