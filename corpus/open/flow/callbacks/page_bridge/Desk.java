package bench.flow.page_bridge;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;
import android.webkit.JavascriptInterface;

public final class Desk {
    private final Context context;

    Desk(Context context) {
        this.context = context;
    }

    @JavascriptInterface //: @leak,no_script,other_name
    public String open(String hall) {
        String buyer = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #source
        Log.i("Tickets", hall + " for " + buyer); //: #sink
        return hall + " is open";
    }

    @JavascriptInterface
    public int price() {
        return 12;
    }
}
