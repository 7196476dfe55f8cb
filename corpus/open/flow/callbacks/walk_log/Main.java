package bench.flow.walk_log;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Main extends Activity implements View.OnClickListener {
    private static final String TRAIL = "jiuxi";
    private final ExecutorService network = Executors.newSingleThreadExecutor();
    private TextView board;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        board = findViewById(R.id.board);
        findViewById(R.id.check_in).setOnClickListener(this);
    }

    @Override
    public void onClick(View button) {
        if (checkSelfPermission(Manifest.permission.ACCESS_FINE_LOCATION)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 4);
            return;
        }
        Location head = new Location("trail");
        head.setLatitude(30.197);
        head.setLongitude(120.113);
        upload(head); //: @leak,clean
        getSystemService(LocationManager.class)
                .getCurrentLocation(
                        LocationManager.GPS_PROVIDER, null, getMainExecutor(), this::here);
    }

    private void here(Location spot) { //: #source
        if (spot == null) {
            board.setText("暂时无法定位");
            return;
        }
        board.setText("您在 " + spot.getLatitude() + ", " + spot.getLongitude());
        upload(spot); //: @leak,header
    }

    private void upload(Location place) {
        String at = place.getLatitude() + ";" + place.getLongitude(); //: @leak,clean
        String at = TRAIL + ";" + TRAIL.length(); //: @header
        network.execute(() -> send(at));
    }

    private void send(String at) {
        try {
            HttpURLConnection link =
                    (HttpURLConnection) new URL("https://trail.example.com/in").openConnection();
            link.setRequestProperty("X-Place", at); //: #sink
            link.getResponseCode();
            link.disconnect();
        } catch (IOException offline) {
            runOnUiThread(() -> board.setText("网络不可用"));
        }
    }
}
