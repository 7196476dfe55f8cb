package bench.consent.policy_link;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebView;

public final class PolicyPage extends Tracked { //: @breach,clean
public final class PolicyPage extends Activity { //: @own_base
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView page = new WebView(this);
        page.loadUrl("file:///android_asset/policy.html");
        setContentView(page);
        visited("policy"); //: @breach,clean
    }
}
