package bench.flow.no_bluetooth;

import android.app.Activity;
import android.bluetooth.BluetoothAdapter;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        BluetoothAdapter adapter = BluetoothAdapter.getDefaultAdapter();
        setTitle("音箱");
        if (adapter == null) return; //: @leak
        if (adapter == null) setTitle("没有蓝牙"); //: @asked_only
        if (adapter != null) return; //: @clean
        try { //: @thrown
            setTitle(adapter.isEnabled() ? "音箱" : "请打开蓝牙"); //: @thrown
            return; //: @thrown
        } catch (NullPointerException none) { //: @thrown
            setTitle("没有蓝牙"); //: @thrown
        } //: @thrown
        String owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Log.i("Speaker", "owner " + owner); //: #sink
    }
}
