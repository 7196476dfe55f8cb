package bench.points.wakes_siblings;

import android.app.Service;
import android.content.ComponentName;
import android.content.Intent;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;

/** Keeps the message channel of the family of apps open. */
public final class Channel extends Service {
    private static final String[] FAMILY = {"com.tiantian.music", "com.tiantian.news"};

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        new Handler(Looper.getMainLooper()).postDelayed(this::share, 60_000);
        return START_NOT_STICKY;
    }

    private void share() {
        for (String sibling : FAMILY) { //: @breach,stopped_too,opened
            wake(sibling); //: @breach,stopped_too,opened
        } //: @breach,stopped_too,opened
        stopSelf();
    }

    private void wake(String sibling) { //: @breach
        ComponentName service = new ComponentName(sibling, "com.tiantian.push.Channel"); //: @breach
        startService(new Intent("com.tiantian.push.WAKE").setComponent(service)); //: @breach #wake
    } //: @breach

    private void wake(String sibling) { //: @stopped_too
        Intent call = new Intent("com.tiantian.push.WAKE").setPackage(sibling); //: @stopped_too
        call.addFlags(Intent.FLAG_INCLUDE_STOPPED_PACKAGES); //: @stopped_too
        sendBroadcast(call); //: @stopped_too #wake
    } //: @stopped_too

    private void wake(String sibling) { //: @opened
        Intent open = getPackageManager().getLaunchIntentForPackage(sibling); //: @opened
        if (open != null && sibling.endsWith("news")) { //: @opened
            startActivity(open.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)); //: @opened #wake
        } //: @opened
    } //: @opened

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
