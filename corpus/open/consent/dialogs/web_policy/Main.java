package bench.consent.web_policy;

import android.annotation.SuppressLint;
import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.webkit.JavascriptInterface;
import android.webkit.WebView;
import android.webkit.WebViewClient;

public final class Main extends Activity {
    private String session;

    /** What the page of the policy may call. */
    final class Consent {
        @JavascriptInterface
        public void accept() {
            runOnUiThread(Main.this::startSession);
        }

        @JavascriptInterface
        public void refuse() {
            runOnUiThread(Main.this::finish);
        }
    }

    @Override
    @SuppressLint("SetJavaScriptEnabled")
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView page = new WebView(this);
        page.getSettings().setJavaScriptEnabled(true);
        page.addJavascriptInterface(new Consent(), "Consent");
        page.setWebViewClient(new WebViewClient() {
            @Override
            public void onPageFinished(WebView view, String url) {
                setTitle(view.getTitle());
                startSession(); //: @breach
            }
        });
        page.loadUrl("file:///android_asset/policy.html");
        setContentView(page);
    }

    private void startSession() {
        session = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
    }

    String session() {
        return session;
    }
}
