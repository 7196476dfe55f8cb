package bench.consent.sdk_quartz_pre;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.GridView;
import android.widget.ArrayAdapter;
import com.quartz.stat.Quartz;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        GridView tiles = new GridView(this);
        tiles.setNumColumns(3);
        tiles.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1,
                new Integer[] {7, 2, 4, 5, 1, 6, 8, 3}));
        setContentView(tiles);
        if (getSharedPreferences("puzzle", MODE_PRIVATE).getBoolean("privacy_ok", false)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策概要")
                .setMessage("我们使用石英统计 SDK 统计使用情况，详见《隐私政策》。您是否同意？")
                .setCancelable(false)
                .setPositiveButton("同意并继续", (dialog, which) -> {
                    getSharedPreferences("puzzle", MODE_PRIVATE).edit().putBoolean("privacy_ok", true).apply();
                    Quartz.init(getApplicationContext());
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
