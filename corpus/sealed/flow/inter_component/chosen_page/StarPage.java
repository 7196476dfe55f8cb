package bench.flow.chosen_page;

import android.app.Activity;
import android.location.Location;
import android.os.Bundle;
import android.util.Log;
import android.widget.TextView;

public final class StarPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Location here = getIntent().getParcelableExtra("here");
        TextView sky = new TextView(this);
        sky.setText(here == null ? "北斗" : "北斗，仰角 " + Math.round(here.getLatitude()));
        setContentView(sky);
        Log.i("star", "drawn");
    }
}
