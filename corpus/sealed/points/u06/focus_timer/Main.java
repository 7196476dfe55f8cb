package bench.points.focus_timer;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    private long began;
    private final BroadcastReceiver screen = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            boolean off = Intent.ACTION_SCREEN_OFF.equals(intent.getAction());
            Dot.show(context, off); //: @breach
            new Noise(context).play(off); //: @silent
            note(off); //: @clean,rain
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button start = new Button(this);
        start.setText("开始专注 25 分钟");
        start.setOnClickListener(v -> {
            began = System.currentTimeMillis();
            new Noise(this).play(true); //: @rain
        });
        setContentView(start);
        IntentFilter filter = new IntentFilter(Intent.ACTION_SCREEN_OFF);
        filter.addAction(Intent.ACTION_SCREEN_ON);
        registerReceiver(screen, filter);
    }

    private void note(boolean off) {
        if (off) {
            getSharedPreferences("focus", MODE_PRIVATE).edit()
                    .putLong("minutes", (System.currentTimeMillis() - began) / 60000).apply();
        }
    }

    @Override
    protected void onDestroy() {
        unregisterReceiver(screen);
        super.onDestroy();
    }
}
