package bench.flow.page_bridge;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView shop = new WebView(this);
        shop.getSettings().setJavaScriptEnabled(true); //: @leak,not_marked,other_name
        shop.addJavascriptInterface(new Desk(this), "desk"); //: @leak,not_marked,no_script
        shop.addJavascriptInterface(new Desk(this), "till"); //: @other_name
        setContentView(shop);
        shop.loadUrl("file:///android_asset/shop.html");
    }
}
