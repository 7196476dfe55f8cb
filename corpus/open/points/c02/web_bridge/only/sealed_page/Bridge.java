package bench.points.web_bridge;

import android.content.Context;
import android.content.res.Configuration;
import android.webkit.JavascriptInterface;

/** What the page may ask the app. */
final class Bridge {
    private final Context context;

    Bridge(Context context) {
        this.context = context;
    }

    @JavascriptInterface
    public boolean dark() {
        int mode = context.getResources().getConfiguration().uiMode;
        return (mode & Configuration.UI_MODE_NIGHT_MASK) == Configuration.UI_MODE_NIGHT_YES;
    }
}
