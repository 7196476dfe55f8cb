package bench.consent.morning_place;

import android.content.Context;
import android.content.SharedPreferences;
import android.location.Location;
import android.location.LocationManager;

final class Place {
    private final Context context;

    Place(Context context) {
        this.context = context;
    }

    boolean allowed() {
        SharedPreferences rules = context.getSharedPreferences("rules", Context.MODE_PRIVATE);
        return "yes".equals(rules.getString("answer", "none"));
    }

    void note() {
        try {
            Location here = context.getSystemService(LocationManager.class) //: #last
                    .getLastKnownLocation(LocationManager.GPS_PROVIDER);
            String text = here == null ? "?" : here.getLatitude() + "," + here.getLongitude();
            context.getSharedPreferences("run", Context.MODE_PRIVATE).edit().putString("home", text).apply();
        } catch (SecurityException denied) {
            context.getSharedPreferences("run", Context.MODE_PRIVATE).edit().remove("home").apply();
        }
    }
}
