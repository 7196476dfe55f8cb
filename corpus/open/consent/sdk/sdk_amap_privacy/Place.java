package bench.consent.sdk_amap_privacy;

import android.content.Context;
import android.util.Log;
import com.amap.api.location.AMapLocationClient;
import com.amap.api.location.AMapLocationClientOption;

/** Where the phone is, by AMap. */
final class Place {
    private Place() {}

    static boolean agreed(Context context) {
        return context.getSharedPreferences("privacy", Context.MODE_PRIVATE).getBoolean("agreed", false);
    }

    static void find(Context context) {
        try {
            AMapLocationClient client = new AMapLocationClient(context.getApplicationContext());
            AMapLocationClientOption option = new AMapLocationClientOption();
            option.setOnceLocation(true);
            client.setLocationOption(option);
            client.setLocationListener(found -> Log.i("weather", "city " + found.getCity()));
            client.startLocation(); //: #start
        } catch (Exception problem) {
            Log.w("weather", "no place", problem);
        }
    }
}
