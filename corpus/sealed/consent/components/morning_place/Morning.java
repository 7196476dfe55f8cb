package bench.consent.morning_place;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public final class Morning extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        if (Intent.ACTION_BOOT_COMPLETED.equals(intent.getAction())) {
            Place place = new Place(context);
            if (place.allowed()) //: @job,clean
            place.note();
        }
    }
}
