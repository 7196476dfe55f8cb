package bench.consent.verb_lookup;

import android.app.AlertDialog;
import android.app.ListActivity;
import android.os.Bundle;
import android.widget.ArrayAdapter;

public final class Main extends ListActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1,
                new String[] {"数鸭子", "小星星", "两只老虎"}));
        if (getSharedPreferences("songs", MODE_PRIVATE).getBoolean("agreed", false)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("儿童隐私保护")
                .setMessage("请家长阅读《儿童隐私政策》。我们会读取设备标识，用于同步收藏。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agreed())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void agreed() {
        getSharedPreferences("songs", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        new Steps(this).run("boot"); //: @breach,guarded
        new Steps(this).run("join"); //: @other_verb
    }
}
