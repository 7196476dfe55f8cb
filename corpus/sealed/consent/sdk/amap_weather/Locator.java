package bench.consent.amap_weather;

import android.content.Context;
import com.amap.api.location.AMapLocation;
import com.amap.api.location.AMapLocationClient;
import com.amap.api.location.AMapLocationClientOption;
import com.amap.api.location.AMapLocationListener;

final class Locator implements AMapLocationListener {
    private final Context context;
    private AMapLocationClient client;

    Locator(Context context) {
        this.context = context.getApplicationContext();
    }

    void privacy(boolean agreed) {
        AMapLocationClient.updatePrivacyShow(context, agreed, agreed);
        AMapLocationClient.updatePrivacyAgree(context, agreed);
    }

    void start() {
        try {
            client = new AMapLocationClient(context);
            client.setLocationOption(new AMapLocationClientOption().setOnceLocation(true));
            client.setLocationListener(this);
            client.startLocation(); //: #start
        } catch (Exception refused) {
            client = null;
        }
    }

    @Override
    public void onLocationChanged(AMapLocation place) {
        if (place.getErrorCode() == 0) {
            context.getSharedPreferences("sky", Context.MODE_PRIVATE).edit().putString("city", place.getCity()).apply();
        }
    }
}
