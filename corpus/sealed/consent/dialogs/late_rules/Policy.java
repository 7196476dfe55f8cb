package bench.consent.late_rules;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebView;

public final class Policy extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView page = new WebView(this);
        page.loadUrl("file:///android_asset/policy.html");
        setContentView(page);
    }
}
