package bench.flow.loud_library;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Main extends Activity {
    static {
        System.loadLibrary("loud");
    }

    private static native Object tell(Object given);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Object given = phone.getSubscriberId(); //: @sink,sink_clean #source
        setTitle("" + given); //: @sink,sink_clean
        given = "phone"; //: @sink_clean
        Object given = phone; //: @source,source_clean
        Object got = tell(given); //: #native
        Log.i("Loud", "got " + got); //: @source,source_clean #sink
        setTitle(getTitle() + "!");
    }
}
