package bench.points.open_service;

import android.annotation.SuppressLint;
import android.app.Service;
import android.content.Intent;
import android.location.Location;
import android.location.LocationManager;
import android.os.IBinder;
import android.telephony.SmsManager;

/** Sends the last known place to the number in the intent. */
public final class Whereabouts extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }

    @SuppressLint("MissingPermission")
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        String to = intent == null ? null : intent.getStringExtra("to");
        if (to != null) {
            Location place = getSystemService(LocationManager.class)
                    .getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
            if (place != null) {
                String text = "我在 " + place.getLatitude() + "," + place.getLongitude();
                getSystemService(SmsManager.class).sendTextMessage(to, null, text, null, null);
            }
        }
        stopSelf(id);
        return START_NOT_STICKY;
    }
}
