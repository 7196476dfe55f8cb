package bench.consent.sdk_onyx_hub;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ArrayAdapter;
import android.widget.ListView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ListView board = new ListView(this);
        board.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1,
                new String[] {"14:05 Chengdu, gate 12", "14:20 Vienna, gate 3"}));
        setContentView(board);
        if (getSharedPreferences("board", MODE_PRIVATE).getBoolean("agreed", false)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("Crashes are reported with an identifier of this device. Do you agree?")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> {
                    getSharedPreferences("board", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    ((App) getApplication()).hub.start();
                })
                .setNegativeButton("Disagree", (dialog, which) -> finish())
                .show();
    }
}
