package bench.consent.answer_bus;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;

/** Knows the stops around the user. */
final class Stops {
    private final LocationManager places;
    private Location here;

    Stops(Context context) {
        places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
    }

    @Takes
    void answered(Answer answer) { //: @base_type
    void answered(Answer.Agreed answer) { //: @sticky,guarded
        try {
            here = places.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
        } catch (SecurityException denied) {
            here = null;
        }
    }

    Location here() {
        return here;
    }
}
