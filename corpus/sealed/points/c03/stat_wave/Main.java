package bench.points.stat_wave;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;
import com.statwave.sdk.StatWave;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView poem = new TextView(this);
        poem.setText("床前明月光，疑是地上霜。");
        setContentView(poem);
        new AlertDialog.Builder(this).setTitle("个人信息保护提示")
                .setMessage("请阅读《隐私政策》，了解统计SDK对设备标识的处理。")
                .setCancelable(false)
                .setPositiveButton("同意", (d, w) -> StatWave.start(getApplicationContext()))
                .setNegativeButton("不同意", (d, w) -> finish())
                .show();
    }
}
