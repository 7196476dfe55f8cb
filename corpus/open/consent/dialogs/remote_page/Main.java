package bench.consent.remote_page;

import android.annotation.SuppressLint;
import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.webkit.WebView;

public final class Main extends Activity {
    private Bridge bridge;
    private WebView page;

    @Override
    @SuppressLint("SetJavaScriptEnabled")
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        bridge = new Bridge(this);
        page = findViewById(R.id.page);
        page.getSettings().setJavaScriptEnabled(true);
        page.addJavascriptInterface(bridge, "phone"); //: @remote,asked_back
        page.loadUrl("https://health.example.cn/privacy");
        findViewById(R.id.agree).setOnClickListener(this::agree);
        findViewById(R.id.refuse).setOnClickListener(view -> finish());
    }

    private void agree(View button) {
        bridge.agreed = true;
        findViewById(R.id.question).setVisibility(View.GONE);
        page.addJavascriptInterface(bridge, "phone"); //: @no_bridge
        page.loadUrl("https://health.example.cn/checkin");
    }
}
