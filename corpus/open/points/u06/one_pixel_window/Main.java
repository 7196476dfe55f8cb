package bench.points.one_pixel_window;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    private int steps;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button today = new Button(this);
        today.setText("今日步数 0");
        today.setOnClickListener(view -> startActivity(new Intent(this, Dot.class))); //: @small_chart
        setContentView(today);
        getApplicationContext().registerReceiver(new ScreenOff(), new IntentFilter(Intent.ACTION_SCREEN_OFF));
    }

    private final class ScreenOff extends BroadcastReceiver {
        @Override
        public void onReceive(Context context, Intent intent) {
            getSharedPreferences("steps", MODE_PRIVATE).edit().putInt("today", steps).apply();
            context.startActivity( //: @breach
                    new Intent(context, Dot.class).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)); //: @breach
        }
    }
}
