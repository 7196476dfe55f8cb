package bench.consent.boxes_in_dialog;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public final class Main extends Activity {
    private static final String[] BOXES = {"同意《隐私政策》", "接收钓友周报"};
    private final boolean[] ticked = {false, false};
    private TextView map;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        map = new TextView(this);
        setContentView(map);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            join();
            show();
        } else {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("开始之前")
                .setMultiChoiceItems(BOXES, ticked, (dialog, which, on) -> ticked[which] = on)
                .setCancelable(false)
                .setPositiveButton("进入", (dialog, which) -> enter())
                .setNeutralButton("暂时跳过", (dialog, which) -> {
                    join(); //: @passed_over
                    show();
                })
                .show();
    }

    private void enter() {
        if (!ticked[0]) { //: @passed_over,guarded
            ask(); //: @passed_over,guarded
            return; //: @passed_over,guarded
        } //: @passed_over,guarded
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", ticked[0]).apply();
        join();
        show();
    }

    private void join() {
        map.setTag(Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID)); //: #read
    }

    private void show() {
        map.setText("西江大桥北　鲫鱼　" + (map.getTag() == null ? "游客" : "会员"));
    }
}
