package bench.flow.wiped_session;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Main extends Activity {
    private final Session session = new Session();

    @Override
    protected void onResume() {
        super.onResume();
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        session.device = phone.getDeviceId(); //: #source
        Session.wipe(session.clone()); //: @leak
        Session.wipe(session); //: @clean,half
        Log.d("Hall", session.user + "@" + session.device); //: #sink
    }
}
