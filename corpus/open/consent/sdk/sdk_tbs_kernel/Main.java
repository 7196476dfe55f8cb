package bench.consent.sdk_tbs_kernel;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.webkit.WebView;

/** Notices of a school; the consent page comes first. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!getSharedPreferences("school", MODE_PRIVATE).getBoolean("consent", false)) {
            startActivity(new Intent(this, Consent.class));
            finish();
            return;
        }
        WebView notices = new WebView(this);
        notices.loadUrl("https://www.hongqi-school.example/notices");
        setContentView(notices);
    }
}
