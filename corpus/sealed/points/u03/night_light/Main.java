package bench.points.night_light;

import android.app.Activity;
import android.graphics.Color;
import android.os.Bundle;
import android.widget.Button;
import android.widget.FrameLayout;

/** A warm screen for the bedside. */
public final class Main extends Activity {
    private int blue = 160;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        FrameLayout lamp = new FrameLayout(this);
        Button warmer = new Button(this);
        warmer.setText(R.string.warmer);
        warmer.setOnClickListener(view -> {
            blue = Math.max(0, blue - 20);
            lamp.setBackgroundColor(Color.rgb(255, 200, blue));
        });
        lamp.addView(warmer, new FrameLayout.LayoutParams(-2, -2));
        lamp.setBackgroundColor(Color.rgb(255, 200, blue));
        setContentView(lamp);
    }
}
