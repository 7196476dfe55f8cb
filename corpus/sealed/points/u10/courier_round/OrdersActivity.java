package bench.points.courier_round;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;

public final class OrdersActivity extends Activity {
    private Tracker tracker;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.orders);
        tracker = new Tracker(this);
        float lat = getSharedPreferences("rider", MODE_PRIVATE).getFloat("lat", 0);
        TextView near = findViewById(R.id.near);
        near.setText(lat == 0 ? "开启定位后为您推荐附近订单" : "附近有 3 个订单");
    }

    public void locate(View button) {
        if (tracker.allowed()) {
            tracker.begin(); //: @breach,clean
            startForegroundService(new Intent(this, RoundService.class)); //: @on_round
        } else {
            requestPermissions(new String[] {Tracker.PLACE}, 4);
        }
    }

    public void finishRound(View button) {
        stopService(new Intent(this, RoundService.class));
        tracker.end();
    }

    @Override
    protected void onStart() {
        super.onStart();
        tracker.begin(); //: @clean
    }

    @Override
    protected void onStop() {
        tracker.begin(); //: @breach
        tracker.end(); //: @clean
        super.onStop();
    }
}
