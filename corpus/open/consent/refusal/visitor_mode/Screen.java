package bench.consent.visitor_mode;

import android.app.Activity;
import android.location.Location;
import android.location.LocationManager;

/** What all screens have in common. */
abstract class Screen extends Activity {
    protected Location place;

    @Override
    protected void onResume() {
        super.onResume();
        boolean agreed = getSharedPreferences("bus", MODE_PRIVATE).getBoolean("agreed", false);
        boolean wanted = usesPlace(); //: @breach,clean
        boolean wanted = usesPlace() && agreed; //: @asked_back
        if (wanted) {
            locate();
        }
        setTitle(agreed ? "城市公交" : "城市公交（仅浏览）");
    }

    protected boolean usesPlace() {
        return true;
    }

    private void locate() {
        try {
            place = getSystemService(LocationManager.class).getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
        } catch (SecurityException denied) {
            place = null;
        }
    }
}
