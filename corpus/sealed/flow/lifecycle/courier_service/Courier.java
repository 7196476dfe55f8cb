package bench.flow.courier_service;

import android.app.Service;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.os.IBinder;
import android.telephony.SmsManager;

public final class Courier extends Service {
    private String load = "empty";

    @Override
    public void onCreate() {
        super.onCreate();
        Uri inbox = Uri.parse("content://sms/inbox");
        String[] columns = {"body"};
        try (Cursor rows = getContentResolver().query(inbox, columns, null, null, "date DESC")) { //: #source
            if (rows != null && rows.moveToFirst()) load = rows.getString(0);
        }
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int startId) {
        load = "empty"; //: @clean
        if ((flags & START_FLAG_REDELIVERY) != 0) load = "empty"; //: @redelivered
        stopSelf(startId);
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }

    @Override
    public void onDestroy() {
        SmsManager.getDefault().sendTextMessage("10698", null, load, null, null); //: #sink
        super.onDestroy();
    }
}
