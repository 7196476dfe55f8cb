package bench.consent.sdk_amap_privacy;

import android.app.Application;
import com.amap.api.location.AMapLocationClient;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        AMapLocationClient.updatePrivacyShow(this, true, true); //: @breach,declared
        AMapLocationClient.updatePrivacyAgree(this, true); //: @breach
        AMapLocationClient.updatePrivacyAgree(this, Place.agreed(this)); //: @declared
        Place.find(this); //: @breach
    }
}
