package bench.consent.web_answer;

import android.app.Activity;
import android.app.Dialog;
import android.net.Uri;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import android.widget.TextView;

@SuppressWarnings("deprecation")
public final class Main extends Activity {
    private TextView radio;
    private Dialog question;

    private final class Answers extends WebViewClient {
        @Override
        public boolean shouldOverrideUrlLoading(WebView page, String address) {
            Uri link = Uri.parse(address);
            if (!"answer".equals(link.getScheme())) return false;
            boolean yes = link.getSchemeSpecificPart() != null; //: @any_answer
            boolean yes = address.startsWith("answer:agree"); //: @begins_like
            boolean yes = "agree".equals(link.getSchemeSpecificPart()); //: @guarded
            question.dismiss();
            if (yes) listen();
            else finish();
            return true;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        radio = new TextView(this);
        radio.setText("Radio Garden");
        setContentView(radio);
        WebView page = new WebView(this);
        page.setWebViewClient(new Answers());
        page.loadUrl("file:///android_asset/question.html");
        question = new Dialog(this, android.R.style.Theme_DeviceDefault_Light_NoActionBar_Fullscreen);
        question.setContentView(page);
        question.setCancelable(false);
        question.show();
    }

    private void listen() {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String number = phone.getDeviceId(); //: #read
        radio.setText(number == null ? "Station 1" : "Station " + number.length());
    }
}
