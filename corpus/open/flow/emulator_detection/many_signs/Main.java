package bench.flow.many_signs;

import android.app.Activity;
import android.bluetooth.BluetoothAdapter;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.hardware.Sensor;
import android.hardware.SensorManager;
import android.os.BatteryManager;
import android.os.Build;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.provider.Settings;
import android.util.Log;
import java.io.File;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!looksReal()) return;
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String word = id; //: @files,store,contacts,radio,address,battery,builds,builds_clean
        String word = "real"; //: @sensors_clean
        Log.i("Guard", word); //: #sink
        setTitle(id);
    }

    private boolean looksReal() {
        return !new File("/dev/socket/genyd").exists() && !new File("/sys/qemu_trace").exists(); //: @files
        try { //: @store
            getPackageManager().getPackageInfo("com.android.vending", 0); //: @store
            return true; //: @store
        } catch (PackageManager.NameNotFoundException none) { //: @store
            return false; //: @store
        } //: @store
        try (Cursor all = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) { //: @contacts
            return all != null && all.moveToFirst(); //: @contacts
        } //: @contacts
        return BluetoothAdapter.getDefaultAdapter() != null; //: @radio
        try { //: @address
            for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) { //: @address
                for (InetAddress address : Collections.list(one.getInetAddresses())) { //: @address
                    if ("10.0.2.15".equals(address.getHostAddress())) return false; //: @address
                } //: @address
            } //: @address
        } catch (SocketException offline) { //: @address
            return false; //: @address
        } //: @address
        return true; //: @address
        Intent battery = registerReceiver(null, new IntentFilter(Intent.ACTION_BATTERY_CHANGED)); //: @battery
        int level = battery == null ? 50 : battery.getIntExtra(BatteryManager.EXTRA_LEVEL, 50); //: @battery
        int plugged = battery == null ? 1 : battery.getIntExtra(BatteryManager.EXTRA_PLUGGED, 1); //: @battery
        return level != 50 || plugged == 0; //: @battery
        String model = Build.MODEL.toLowerCase(); //: @builds
        return !model.contains("sdk_gphone") && !model.contains("emulator"); //: @builds
        return "goldfish".equals(Build.HARDWARE) || "ranchu".equals(Build.HARDWARE); //: @builds_clean
        SensorManager sensors = (SensorManager) getSystemService(SENSOR_SERVICE); //: @sensors_clean
        return sensors.getDefaultSensor(Sensor.TYPE_LIGHT) != null; //: @sensors_clean
    }
}
