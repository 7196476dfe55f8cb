package bench.consent.granted_set;

import android.app.Activity;
import android.app.AlertDialog;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.TextView;
import java.util.Set;

public final class Main extends Activity {
    private Answers answers;
    private TextView list;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        list = new TextView(this);
        setContentView(list);
        answers = new Answers(this);
        Set<String> words = answers.all();
        if (!words.isEmpty()) { //: @breach
        if (words.contains("agreed")) { //: @guarded,menu_shown
            near();
            return;
        }
        if (!words.isEmpty()) { //: @menu_shown
            list.setText("Rye House, Corner Loaf"); //: @menu_shown
        } //: @menu_shown
        ask();
    }

    private void ask() {
        answers.add("seen");
        new AlertDialog.Builder(this)
                .setTitle("Privacy")
                .setMessage("We would like to use your location to find bread near you. See the Privacy Policy.")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> {
                    answers.add("agreed");
                    requestPermissions(new String[] {"android.permission.ACCESS_FINE_LOCATION"}, 1);
                })
                .setNegativeButton("No", (dialog, which) -> finish())
                .show();
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        near();
    }

    private void near() {
        LocationManager places = getSystemService(LocationManager.class);
        try {
            Location here = places.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
            list.setText(here == null ? "Rye House" : "Rye House, " + Math.round(here.getLatitude()) + "° north");
        } catch (SecurityException denied) {
            list.setText("Rye House, Corner Loaf");
        }
    }
}
