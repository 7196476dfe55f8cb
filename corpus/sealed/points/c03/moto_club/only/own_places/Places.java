package bench.points.moto_club;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;
import java.util.function.Consumer;

/** Where the rider is. */
final class Places {
    private Places() {}

    static void find(Context context, Consumer<String> hears) {
        try {
            Location last = context.getSystemService(LocationManager.class)
                    .getLastKnownLocation(LocationManager.GPS_PROVIDER);
            hears.accept(last == null ? "没有卫星信号" : last.getLatitude() + ", " + last.getLongitude());
        } catch (SecurityException refused) {
            hears.accept("定位不可用");
        }
    }
}
