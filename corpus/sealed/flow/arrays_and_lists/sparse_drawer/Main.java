package bench.flow.sparse_drawer;

import android.app.Activity;
import android.content.Intent;
import android.net.wifi.WifiInfo;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.util.SparseArray;
import android.widget.Button;

public final class Main extends Activity {
    private static final int MODEL = 10;
    private static final int NETWORK = 20;
    private static final int EDITION = 30;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.ACCESS_FINE_LOCATION"}, 1);
        Button file = new Button(this);
        file.setText("建档");
        file.setOnClickListener(view -> file());
        setContentView(file);
    }

    private void file() {
        SparseArray<String> drawer = new SparseArray<>();
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
        WifiInfo link = wifi.getConnectionInfo();
        drawer.put(EDITION, "基础版");
        drawer.put(NETWORK, link.getSSID()); //: #source
        drawer.put(MODEL, "手机");
        drawer.remove(MODEL); //: @shifted
        String entry = drawer.valueAt(1); //: @leak,shifted
        String entry = drawer.get(1, "空"); //: @clean
        setTitle("共 " + drawer.size() + " 项");
        sendBroadcast(new Intent("cn.example.FILED").putExtra("entry", entry)); //: #sink
    }
}
