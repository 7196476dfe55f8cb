package bench.consent.age_first;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView canvas;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        canvas = new TextView(this);
        canvas.setText("选一支画笔");
        setContentView(canvas);
        if (getPreferences(MODE_PRIVATE).getBoolean("rules", false)) {
            paint();
        } else {
            age();
        }
    }

    private void age() {
        new AlertDialog.Builder(this)
                .setTitle("你多大了？")
                .setItems(new String[] {"已满 14 周岁", "未满 14 周岁，请家长操作"}, this::aged)
                .setCancelable(false)
                .show();
    }

    private void aged(DialogInterface dialog, int which) {
        boolean child = which == 1;
        canvas.setText(child ? "儿童模式" : "普通模式");
        if (!child) { //: @breach
            paint(); //: @breach
        } //: @breach
        rules(child);
    }

    private void rules(boolean child) {
        String file = child ? "《儿童个人信息保护规则》" : "《隐私政策》";
        new AlertDialog.Builder(this)
                .setTitle("个人信息保护")
                .setMessage("请阅读并同意" + file + "。我们会读取设备标识，用于保存你的画。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("rules", true).apply();
                    paint();
                })
                .setNegativeButton("不同意", (dialog, which) -> canvas.append("（画不会保存）"))
                .show();
    }

    private void paint() {
        canvas.setTag(Settings.Secure.getString(getContentResolver(), "android_id")); //: #read
    }
}
