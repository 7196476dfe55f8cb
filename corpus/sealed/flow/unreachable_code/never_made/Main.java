package bench.flow.never_made;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.Telephony;
import java.util.ArrayList;
import java.util.List;

public final class Main extends Activity {
    private final List<Exporter> exporters = new ArrayList<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        exporters.add(new Counter());
        exporters.add(new Printer()); //: @leak
        requestPermissions(new String[] {Manifest.permission.READ_SMS}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] grants) {
        if (grants.length == 0 || grants[0] != PackageManager.PERMISSION_GRANTED) return;
        String[] columns = {Telephony.Sms.ADDRESS, Telephony.Sms.BODY};
        try (Cursor rows =
                getContentResolver().query(Telephony.Sms.CONTENT_URI, columns, null, null, null)) { //: #source
            while (rows != null && rows.moveToNext()) export(rows.getString(1));
        }
    }

    private void export(String message) {
        for (Exporter exporter : exporters) exporter.accept(message);
    }
}
