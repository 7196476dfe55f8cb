package bench.points.push_kin;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button news = new Button(this);
        news.setText("城东路口今日封闭施工 · 用地图查看");
        news.setOnClickListener(v -> openMap()); //: @map_button
        setContentView(news);
    }

    private void openMap() {
        Intent map = getPackageManager().getLaunchIntentForPackage("com.autonavi.minimap");
        if (map != null) {
            startActivity(map);
        }
    }
}
