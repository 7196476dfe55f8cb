package bench.points.daily_sign;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView sign = new TextView(this);
        sign.setText("心之所向，素履以往");
        setContentView(sign);
        Pulse.begin(this); //: @breach
    }
}
