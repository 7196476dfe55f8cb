package bench.consent.sdk_onyx_hub;

import android.app.Application;
import android.webkit.CookieManager;
import com.onyx.crash.Onyx;

public final class App extends Application {
    final Hub hub = new Hub(this);

    @Override
    public void onCreate() {
        super.onCreate();
        Onyx.getInstance(this).setLog(false); //: @set_on_instance
        Onyx.setLog(false); //: @set_on_class,part_named,part_made
        hub.add(() -> CookieManager.getInstance().setAcceptCookie(false));
        hub.add(new OnyxPart(this)); //: @part_made
        hub.add(OnyxPart::new); //: @set_on_instance,set_on_class,part_named
        if (getSharedPreferences("board", MODE_PRIVATE).getBoolean("agreed", false)) {
            hub.start();
        }
    }
}
