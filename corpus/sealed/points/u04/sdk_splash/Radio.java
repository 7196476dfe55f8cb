package bench.points.sdk_splash;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

public final class Radio extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView channel = new TextView(this);
        channel.setText("FM 98.8 海浪声");
        setContentView(channel);
    }
}
