package bench.consent.web_rules;

import android.annotation.SuppressLint;
import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.webkit.JavascriptInterface;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    @SuppressLint("SetJavaScriptEnabled")
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView page = new WebView(this);
        page.getSettings().setJavaScriptEnabled(true);
        page.addJavascriptInterface(new Bridge(), "rules");
        page.setWebViewClient(new WebViewClient() {
            @Override
            public void onPageFinished(WebView view, String url) {
                setTitle("请阅读并选择");
                count(); //: @on_finished
            }
        });
        page.loadUrl("file:///android_asset/rules.html");
        setContentView(page);
    }

    private void count() {
        String player = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        getSharedPreferences("quiz", MODE_PRIVATE).edit().putString("player", player).apply();
    }

    private void play() {
        TextView question = new TextView(this);
        question.setText("“海上生明月”的下一句是？");
        setContentView(question);
    }

    public final class Bridge {
        @JavascriptInterface
        public void agree() {
            runOnUiThread(() -> {
                count(); //: @script_calls,clean
                play();
            });
        }

        @JavascriptInterface
        public void refuse() {
            finish();
        }
    }
}
