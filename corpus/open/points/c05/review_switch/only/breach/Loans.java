package bench.points.review_switch;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebView;

/** Another business: loans in a web page. */
public final class Loans extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView shop = new WebView(this);
        shop.getSettings().setJavaScriptEnabled(true);
        shop.loadUrl("https://h5.kuaidai-shop.example/");
        setContentView(shop);
    }
}
