package bench.flow.product_names;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.net.Uri;
import android.os.Build;
import android.os.Bundle;
import android.webkit.WebView;

public final class Main extends Activity {
    private final boolean emulated =
            Build.PRODUCT.startsWith("sdk_gphone") || Build.FINGERPRINT.startsWith("generic/sdk");
    private WebView page;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        page = new WebView(this);
        setContentView(page);
    }

    @Override
    public void onWindowFocusChanged(boolean focused) {
        super.onWindowFocusChanged(focused);
        if (!focused) return;
        ClipData clip = getSystemService(ClipboardManager.class).getPrimaryClip(); //: #source
        if (clip == null) return;
        String text = clip.getItemAt(0).coerceToText(this).toString();
        if (emulated) text = ""; //: @leak
        if (!emulated) text = ""; //: @clean
        page.loadUrl("https://find.example.com/?q=" + Uri.encode(text)); //: #sink
    }
}
