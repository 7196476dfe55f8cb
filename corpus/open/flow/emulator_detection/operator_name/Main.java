package bench.flow.operator_name;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.hardware.Sensor;
import android.hardware.SensorManager;
import android.os.Bundle;
import android.provider.ContactsContract.Contacts;
import android.telephony.TelephonyManager;
import android.view.Gravity;
import android.widget.TextView;

public final class Main extends Activity {
    private static final String READ = "android.permission.READ_CONTACTS";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView waiting = new TextView(this);
        waiting.setGravity(Gravity.CENTER);
        waiting.setText("Tap to find your family");
        waiting.setOnClickListener(view -> find());
        setContentView(waiting);
    }

    private void find() {
        if (checkSelfPermission(READ) != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {READ}, 1);
            return;
        }
        TelephonyManager phone = getSystemService(TelephonyManager.class);
        boolean lab = "android".equalsIgnoreCase(phone.getNetworkOperatorName());
        for (Sensor sensor : getSystemService(SensorManager.class).getSensorList(Sensor.TYPE_ALL)) { //: @sensors
            if (sensor.getVendor().contains("Android Open Source Project") && lab) { //: @sensors
                return; //: @sensors
            } //: @sensors
        } //: @sensors
        String member = "nobody";
        if (!lab) { //: @leak,sensors
        if (lab) { //: @clean
            member = first();
        }
        Intent found = new Intent("org.example.family.FOUND").putExtra("member", member);
        sendOrderedBroadcast(found, null); //: #sink
    }

    private String first() {
        String[] columns = {Contacts.DISPLAY_NAME_PRIMARY};
        try (Cursor rows =
                getContentResolver().query(Contacts.CONTENT_URI, columns, null, null, null)) { //: #source
            return rows != null && rows.moveToFirst() ? rows.getString(0) : "nobody";
        }
    }
}
