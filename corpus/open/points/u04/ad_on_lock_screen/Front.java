package bench.points.ad_on_lock_screen;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

public final class Front extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("Today only: umbrellas 40 % off"); //: @breach
        text.setText("Light rain until noon, 14 degrees"); //: @clean
        text.setText("Good morning. Tap to stop."); //: @alarm
        text.setOnClickListener(view -> finish());
        setContentView(text);
    }
}
