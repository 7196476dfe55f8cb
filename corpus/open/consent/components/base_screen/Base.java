package bench.consent.base_screen;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;

/** What all pages have in common. */
public abstract class Base extends Activity {
    private static int pages;
    private static String visitor = "";

    abstract int layout();

    abstract void begin();

    boolean counts() {
        return getSharedPreferences("rules", MODE_PRIVATE).getBoolean("yes", false); //: @asks_first
        return true; //: @breach,overridden
    }

    @Override
    protected final void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(layout());
        begin();
    }

    @Override
    protected void onPostResume() {
        super.onPostResume();
        if (!counts()) {
            return;
        }
        pages++;
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        try {
            visitor = pages + ":" + phone.getDeviceId(); //: #read
        } catch (SecurityException denied) {
            visitor = String.valueOf(pages);
        }
    }

    static String visitor() {
        return visitor;
    }
}
