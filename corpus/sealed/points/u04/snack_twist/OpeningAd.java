package bench.points.snack_twist;

import android.app.Activity;
import android.content.Intent;
import android.hardware.Sensor;
import android.hardware.SensorManager;
import android.net.Uri;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class OpeningAd extends Activity {
    private SensorManager sensors;
    private Twist twist;
    private TextView biscuit;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        biscuit = new TextView(this);
        biscuit.setText("广告｜扭一扭手机，查看脆脆饼干详情"); //: @light_turn,light_push,clean
        biscuit.setText("广告｜扭一扭手机，饼干转圈圈"); //: @draws_alone
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(button("跳过", this::shops));
        page.addView(biscuit);
        page.addView(button("查看详情", this::advertiser));
        setContentView(page);
        sensors = getSystemService(SensorManager.class);
        twist = new Twist(this::advertiser); //: @light_turn,light_push,clean
        twist = new Twist(() -> biscuit.animate().rotationBy(90)); //: @draws_alone
    }

    private Button button(String words, Runnable action) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(view -> action.run());
        return button;
    }

    @Override
    protected void onResume() {
        super.onResume();
        for (int kind : new int[] {Sensor.TYPE_LINEAR_ACCELERATION, Sensor.TYPE_GYROSCOPE}) {
            sensors.registerListener(twist, sensors.getDefaultSensor(kind), SensorManager.SENSOR_DELAY_GAME);
        }
    }

    @Override
    protected void onPause() {
        sensors.unregisterListener(twist);
        super.onPause();
    }

    private void advertiser() {
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://cuicui.example/biscuit")));
    }

    private void shops() {
        startActivity(new Intent(this, ShopsPage.class));
        finish();
    }
}
