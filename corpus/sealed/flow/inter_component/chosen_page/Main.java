package bench.flow.chosen_page;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    private static final String[] SKY = {"Star", "Moon", "Comet"};

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.ACCESS_FINE_LOCATION"}, 1);
        Button look = new Button(this);
        look.setText("今晚看什么");
        look.setOnClickListener(view -> look(1)); //: @leak
        look.setOnClickListener(view -> look(0)); //: @quiet_page
        look.setOnClickListener(view -> look(2)); //: @undeclared
        setContentView(look);
    }

    private void look(int what) {
        if (checkSelfPermission("android.permission.ACCESS_FINE_LOCATION") != 0) {
            return;
        }
        LocationManager places = getSystemService(LocationManager.class);
        Location here = places.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #source
        String name = getPackageName() + "." + SKY[what] + "Page";
        Intent page = new Intent().setClassName(this, name).putExtra("here", here);
        try {
            startActivity(page);
        } catch (ActivityNotFoundException cloudy) {
            setTitle("云太厚");
        }
    }
}
