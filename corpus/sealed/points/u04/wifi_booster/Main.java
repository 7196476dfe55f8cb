package bench.points.wifi_booster;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.LinearLayout;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        Button boost = new Button(this);
        boost.setText("测一测当前网速");
        column.addView(boost);
        setContentView(column);
        startService(new Intent(this, Watch.class)); //: @breach
        column.addView(Panel.view(this, "流量包限时五折")); //: @clean
        boost.setOnClickListener(v -> new Panel(this).open("00:00")); //: @stopwatch
    }
}
