package bench.consent.second_process;

import android.app.Application;
import android.location.Location;
import android.location.LocationManager;

public final class App extends Application {
    static Location place;

    @Override
    public void onCreate() {
        super.onCreate();
        if (getProcessName().endsWith(":track")) { //: @breach,after_agree
        if (!getProcessName().endsWith(":track")) { //: @wrong_process
            locate();
        }
    }

    private void locate() {
        try {
            place = getSystemService(LocationManager.class).getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
        } catch (SecurityException denied) {
            place = null;
        }
    }
}
