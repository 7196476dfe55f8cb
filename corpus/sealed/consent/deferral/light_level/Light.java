package bench.consent.light_level;

import android.app.Activity;
import android.content.Context;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.net.wifi.WifiManager;
import android.view.WindowManager;

/** Dims the page with the room. */
final class Light implements SensorEventListener {
    private final Activity page;
    private boolean home;

    Light(Activity page) {
        this.page = page;
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        WindowManager.LayoutParams window = page.getWindow().getAttributes();
        window.screenBrightness = Math.min(1f, 0.2f + event.values[0] / 1000);
        page.getWindow().setAttributes(window);
        boolean agreed = page.getPreferences(Context.MODE_PRIVATE).getBoolean("agreed", false); //: @guarded
        if (agreed && !home) { //: @guarded
        if (!home) { //: @breach
            around(); //: @breach,guarded
        } //: @breach,guarded
    }

    void around() {
        WifiManager wifi = (WifiManager) page.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        home = wifi.getScanResults().size() > 3; //: #read
        page.setTitle(home ? "居家模式" : "外出模式");
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {}
}
