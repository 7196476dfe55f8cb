package bench.consent.replaced_carry;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.content.pm.ApplicationInfo;
import android.os.Bundle;
import android.widget.ArrayAdapter;
import android.widget.ListView;

/** Lists what moves to the new phone. */
public final class Main extends Activity {
    private ArrayAdapter<String> moves;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        moves = new ArrayAdapter<>(this, android.R.layout.simple_list_item_1);
        moves.add("照片和视频请在相册中选择");
        ListView list = new ListView(this);
        list.setAdapter(moves);
        setContentView(list);
        SharedPreferences rules = getSharedPreferences("rules", MODE_PRIVATE);
        if (rules.getBoolean("edition_3", false)) {
            open();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策（第三版）")
                .setMessage("搬家需要读取已安装应用列表。您是否同意《隐私政策》？")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    rules.edit().putBoolean("edition_3", true).remove("refused").apply();
                    open();
                })
                .setNegativeButton("不同意", (dialog, which) -> {
                    rules.edit().putBoolean("refused", true).apply();
                    finish();
                })
                .show();
    }

    private void open() {
        for (ApplicationInfo app : getPackageManager().getInstalledApplications(0)) { //: #read
            moves.add(app.packageName);
        }
    }
}
