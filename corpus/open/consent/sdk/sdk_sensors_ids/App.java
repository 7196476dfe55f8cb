package bench.consent.sdk_sensors_ids;

import android.app.Application;
import com.sensorsdata.analytics.android.sdk.SAConfigOptions;
import com.sensorsdata.analytics.android.sdk.SensorsDataAPI;
import com.sensorsdata.analytics.android.sdk.internal.beans.LimitKey; //: @limited
import java.util.Collections; //: @limited

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SAConfigOptions options = new SAConfigOptions("https://sa.yunshu-reader.example/sa?project=production");
        options.enableLog(false);
        options.disableSDK(true); //: @disabled
        options.registerLimitKeys(Collections.singletonMap(LimitKey.ANDROID_ID, "")); //: @limited
        if (Library.agreed(this)) { //: @clean
        SensorsDataAPI.startWithConfigOptions(this, options);
        Library.reader = SensorsDataAPI.sharedInstance().getAnonymousId(); //: #read
        } //: @clean
    }
}
