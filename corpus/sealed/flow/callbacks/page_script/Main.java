package bench.flow.page_script;

import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.webkit.WebView;
import android.webkit.WebViewClient;

public final class Main extends Activity {
    private static final String STATE = "android.permission.READ_PHONE_STATE";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(STATE) == PackageManager.PERMISSION_GRANTED) {
            open();
        } else {
            requestPermissions(new String[] {STATE}, 1);
        }
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        if (checkSelfPermission(STATE) == PackageManager.PERMISSION_GRANTED) {
            open();
        }
    }

    private void open() {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String number = phone.getLine1Number(); //: #source
        WebView till = new WebView(this);
        till.getSettings().setJavaScriptEnabled(true);
        till.setWebViewClient(new Till(number == null ? "" : number));
        till.setWebViewClient(new WebViewClient()); //: @not_set
        setContentView(till);
        till.loadUrl("https://till.example.cn/pay");
    }
}
