package bench.consent.no_rules_yet;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebView;

/** The whole text of the policy. */
public final class PolicyPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView text = new WebView(this);
        text.loadUrl("file:///android_asset/policy.html");
        setContentView(text);
    }
}
