package bench.flow.debug_flag;

import android.app.Activity;
import android.content.pm.ApplicationInfo;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String card = phone.getSimSerialNumber(); //: #source
        setTitle(card == null ? "No card" : "Card found");
        if (debugged()) Log.v("BusCard", "card " + card); //: @release #sink
        if (!debugged()) Log.v("BusCard", "card " + card); //: @only_release #sink
    }

    private boolean debugged() {
        return (getApplicationInfo().flags & ApplicationInfo.FLAG_DEBUGGABLE) != 0;
    }
}
