package bench.points.canteen_map;

import android.app.Activity;

/** What all screens share. */
abstract class Base extends Activity {
    static final String[] PLACE = {
        "android.permission.ACCESS_FINE_LOCATION", "android.permission.ACCESS_COARSE_LOCATION",
    };
    static final String[] PHONE = {"android.permission.READ_PHONE_STATE"};

    abstract boolean asksAtStart();

    @Override
    protected void onStart() {
        super.onStart();
        if (asksAtStart() && checkSelfPermission(PLACE[0]) != 0) {
            requestPermissions(PLACE, 1); //: #first
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] granted) {
        if (code == 1 && asksAtStart()) {
            requestPermissions(PHONE, 2); //: #second
        }
    }
}
