package bench.points.shake_with_gravity;

import android.app.Activity;
import android.content.Intent;
import android.hardware.SensorManager;
import android.net.Uri;
import android.os.Bundle;
import android.widget.TextView;
import java.util.Random;

public final class Main extends Activity {
    private final Random random = new Random();
    private TextView page;
    private Shaker shaker;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        page = new TextView(this);
        page.setText("摇一摇 看精彩推荐（广告）"); //: @breach,clean,filtered
        page.setText("摇一摇 掷骰子"); //: @dice
        setContentView(page);
        shaker = new Shaker(getSystemService(SensorManager.class), this::open); //: @breach,clean,filtered
        shaker = new Shaker(getSystemService(SensorManager.class), this::roll); //: @dice
    }

    private void open() { //: @breach,clean,filtered
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://ad.gushi.example/toys"))); //: @breach,clean,filtered
    } //: @breach,clean,filtered

    private void roll() {
        page.setText("点数：" + (1 + random.nextInt(6)));
    }

    @Override
    protected void onResume() {
        super.onResume();
        shaker.start();
    }

    @Override
    protected void onPause() {
        shaker.stop();
        super.onPause();
    }
}
