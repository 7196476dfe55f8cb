package bench.points.gold_price;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.widget.TextView;

public final class PricePage extends Activity {
    private final Handler clock = new Handler(Looper.getMainLooper());
    private TextView price;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        price = new TextView(this);
        price.setTextSize(32);
        price.setOnClickListener(view -> startActivity(new Intent(this, DotPage.class))); //: @note_window
        setContentView(price);
        tick();
    }

    private void tick() {
        if (GoldApp.asking) {
            price.setText("560.2 元/克");
        }
        clock.postDelayed(this::tick, 20_000);
    }

    @Override
    protected void onDestroy() {
        clock.removeCallbacksAndMessages(null);
        super.onDestroy();
    }
}
