package bench.points.scan_to_text;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import com.alipay.sdk.app.PayTask;

/** Turns pictures of pages into text. */
public final class Main extends Activity {
    private SharedPreferences kept;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        kept = getSharedPreferences("rules", MODE_PRIVATE);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        TextView head = new TextView(this);
        head.setText("扫描转文字");
        page.addView(head);
        Button export = new Button(this);
        export.setText("导出文档");
        export.setOnClickListener(view -> export());
        page.addView(export);
        setContentView(page);
        if (kept.getBoolean("agreed", false)) {
            begin();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读《隐私政策》。同意后我们才会处理您的个人信息。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    kept.edit().putBoolean("agreed", true).apply();
                    begin();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void begin() {
        setTitle("最近扫描");
    }

    private void export() {
        String order = kept.getString("order", ""); //: @untold,clean,free_word
        new Thread(() -> new PayTask(this).payV2(order, true)).start(); //: @untold,clean,free_word #pay
        setTitle("已导出"); //: @unused
    }
}
