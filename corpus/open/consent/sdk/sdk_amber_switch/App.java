package bench.consent.sdk_amber_switch;

import android.app.Application;
import com.amber.ads.Amber;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Amber.setAgreePrivacy(true); //: @breach
        Amber.setAgreePrivacy(false); //: @clean
        Amber.init(this, "10086-1");
        Amber.setAgreePrivacy(false); //: @too_late
    }
}
