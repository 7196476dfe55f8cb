package bench.consent.sdk_basalt_controller;

import android.app.Application;
import com.basalt.ads.BasaltAds;
import com.basalt.ads.PrivacyController;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        ads();
    }

    void ads() {
        BasaltAds.start(this, "5100231", new Controller());
    }

    boolean agreed() {
        return getSharedPreferences("idiom", MODE_PRIVATE).getBoolean("agreed", false);
    }

    private final class Controller extends PrivacyController {
        @Override //: @asks_answer
        public boolean canUseDeviceId() { //: @asks_answer
            return agreed(); //: @asks_answer
        } //: @asks_answer

        public boolean canUseDeviceID() { //: @misspelt
            return agreed(); //: @misspelt
        } //: @misspelt

        @Override //: @denies
        public boolean canUseDeviceId() { //: @denies
            return false; //: @denies
        } //: @denies
    }
}
