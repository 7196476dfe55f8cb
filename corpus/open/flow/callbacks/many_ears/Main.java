package bench.flow.many_ears;

import android.app.Activity;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import android.view.View;

public final class Main extends Activity {
    private static final class Quiet extends Base { //: @inherited
        @Override //: @inherited
        public void onProviderDisabled(String provider) { //: @inherited
            Log.d("Trail", "off"); //: @inherited
        } //: @inherited
    } //: @inherited

    private final View.OnClickListener marks = view -> keep();
    private final View.OnClickListener tells = view -> tell();
    private LocationManager places;
    private String where = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        places = (LocationManager) getSystemService(LOCATION_SERVICE);
        View mark = findViewById(R.id.mark);
        View tell = findViewById(R.id.tell);
        mark.setOnClickListener(marks); //: @two_steps,order_clean,switched
        tell.setOnClickListener(tells); //: @two_steps,order_clean,switched
        tell.setOnClickListener(marks); //: @switched
        mark.setOnClickListener(view -> Log.i("Trail", "" + places.getLastKnownLocation("gps"))); //: @last_only
        mark.setOnClickListener(marks); //: @last_only
        requestPermissions(new String[] {"android.permission.ACCESS_FINE_LOCATION"}, 1);
        LocationListener ear = new LocationListener() { //: @anonymous,removed,status
            @Override //: @anonymous,removed,status
            public void onLocationChanged(Location place) { //: @anonymous,removed,status #anon
                where = place.toString(); //: @anonymous,removed,status
                Log.i("Trail", "now " + where); //: @anonymous,removed #anonlog
            } //: @anonymous,removed,status
            @Override //: @anonymous,removed,status
            public void onStatusChanged(String provider, int status, Bundle extras) {} //: @anonymous,removed,status
            @Override //: @anonymous,removed,status
            public void onProviderEnabled(String provider) {} //: @anonymous,removed,status
            @Override //: @anonymous,removed,status
            public void onProviderDisabled(String provider) { //: @anonymous,removed,status
                Log.i("Trail", "off " + provider); //: @status
            } //: @anonymous,removed,status
        }; //: @anonymous,removed,status
        places.requestLocationUpdates("gps", 1000L, 1f, ear); //: @anonymous,removed,status
        places.removeUpdates(ear); //: @removed
        places.requestLocationUpdates("gps", 1000L, 1f, new Quiet()); //: @inherited
    }

    private void keep() {
        Location place = places.getLastKnownLocation("gps"); //: #read
        if (place != null) where = place.getLatitude() + "," + place.getLongitude();
    }

    private void tell() {
        where = ""; //: @order_clean
        Log.i("Trail", "here " + where); //: #sink
    }
}
