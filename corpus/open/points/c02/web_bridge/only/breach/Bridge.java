package bench.points.web_bridge;

import android.content.Context;
import android.provider.Settings;
import android.webkit.JavascriptInterface;

/** What the page may ask the app. */
final class Bridge {
    private final Context context;

    Bridge(Context context) {
        this.context = context;
    }

    @JavascriptInterface
    public String reader() {
        return Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
    }
}
