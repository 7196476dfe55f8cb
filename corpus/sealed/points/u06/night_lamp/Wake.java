package bench.points.night_lamp;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public final class Wake extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        context.startService(new Intent(context, Offers.class)); //: @breach,switched_off
        Alarm.set(context); //: @alarm
    }
}
