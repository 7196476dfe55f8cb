package bench.flow.sms_command;

import android.app.Service;
import android.content.Intent;
import android.location.Criteria;
import android.location.Location;
import android.location.LocationManager;
import android.os.IBinder;
import android.telephony.SmsManager;

public final class Answers extends Service {
    static final String WHERE = "where";
    static final String RING = "ring";
    private static final String OWNER = "+8613600000000";
    private Location kept;

    @Override
    public int onStartCommand(Intent command, int flags, int id) {
        if (command == null || command.getAction() == null) {
            return START_NOT_STICKY;
        }
        switch (command.getAction()) {
            case WHERE:
                tell(where());
                break;
            case RING:
                tell(getPackageName());
                break;
            default:
                stopSelf(id);
        }
        return START_NOT_STICKY;
    }

    private String where() {
        LocationManager manager = (LocationManager) getSystemService(LOCATION_SERVICE);
        try {
            String provider = manager.getBestProvider(new Criteria(), true);
            kept = provider == null ? null : manager.getLastKnownLocation(provider); //: #source
        } catch (SecurityException denied) {
            kept = null;
        }
        return kept == null ? "unknown" : kept.getLongitude() + "," + kept.getLatitude(); //: @leak,no_case
        return kept == null ? "unknown" : "switched on"; //: @clean
    }

    private void tell(String text) {
        SmsManager sms = SmsManager.getDefault();
        sms.sendTextMessage(OWNER, null, text, null, null); //: #sink
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
