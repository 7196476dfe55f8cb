package bench.points.tilt_race;

import android.app.Activity;
import android.os.Bundle;
import android.view.Gravity;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

/** The opening page of the racing game: an ad above the start button. */
public final class StartActivity extends Activity {
    private TwistAd ad;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ad = new TwistAd(this);
        TextView text = new TextView(this);
        text.setText("广告 · 用力扭转手机并保持3秒，跳转至轮胎优惠页面");
        Button race = new Button(this);
        race.setText("开始比赛");
        race.setOnClickListener(view -> {
            ad.hide();
            text.setText("3 … 2 … 1 … 出发！");
        });
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.setGravity(Gravity.CENTER);
        page.addView(text);
        page.addView(race);
        setContentView(page);
    }

    @Override
    protected void onResume() {
        super.onResume();
        ad.show();
    }

    @Override
    protected void onPause() {
        ad.hide();
        super.onPause();
    }
}
