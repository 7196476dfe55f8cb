package bench.points.moto_club;

import android.content.Context;
import com.amap.api.location.AMapLocationClient;
import com.amap.api.location.AMapLocationClientOption;
import java.util.function.Consumer;

/** Where the rider is. */
final class Places {
    private Places() {}

    static void find(Context context, Consumer<String> hears) {
        AMapLocationClient.updatePrivacyShow(context, true, true);
        AMapLocationClient.updatePrivacyAgree(context, true);
        try {
            AMapLocationClient client = new AMapLocationClient(context); //: #amap
            client.setLocationOption(new AMapLocationClientOption().setOnceLocation(true));
            client.setLocationListener(place -> hears.accept(place.getCity()));
            client.startLocation();
        } catch (Exception refused) {
            hears.accept("定位不可用");
        }
    }
}
