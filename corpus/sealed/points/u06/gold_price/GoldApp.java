package bench.points.gold_price;

import android.app.Application;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;

public final class GoldApp extends Application {
    static volatile boolean asking = true;

    @Override
    public void onCreate() {
        super.onCreate();
        IntentFilter screen = new IntentFilter(Intent.ACTION_SCREEN_OFF);
        screen.addAction(Intent.ACTION_SCREEN_ON);
        registerReceiver(new Screen(), screen);
    }

    /** Hears the screen go on and off. */
    private static final class Screen extends BroadcastReceiver {
        @Override
        public void onReceive(Context context, Intent intent) {
            boolean on = Intent.ACTION_SCREEN_ON.equals(intent.getAction());
            asking = on;
            if (!on) { //: @breach
                context.startActivity(new Intent(context, DotPage.class) //: @breach
                        .addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)); //: @breach
            } //: @breach
        }
    }
}
