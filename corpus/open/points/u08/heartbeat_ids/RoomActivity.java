package bench.points.heartbeat_ids;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.widget.ArrayAdapter;
import android.widget.ListView;

public final class RoomActivity extends Activity implements DialogInterface.OnClickListener {
    private static final String[] ROOMS = {"Cooking with Lin", "Night guitar", "Chess at ten"};
    private Heartbeat heartbeat;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ListView rooms = new ListView(this);
        rooms.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, ROOMS));
        setContentView(rooms);
        heartbeat = new Heartbeat(this);
        if (getSharedPreferences("rules", MODE_PRIVATE).getBoolean("accepted", false)) {
            heartbeat.start();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("Privacy policy 隐私政策")
                .setMessage("We count viewers by your device's Android ID. 我们使用 Android ID 统计观众人数。")
                .setCancelable(false)
                .setPositiveButton("同意 Agree", this)
                .setNegativeButton("不同意 Decline", this)
                .show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        if (which == DialogInterface.BUTTON_POSITIVE) {
            getSharedPreferences("rules", MODE_PRIVATE).edit().putBoolean("accepted", true).apply();
            heartbeat.start();
        } else {
            finish();
        }
    }

    @Override
    protected void onDestroy() {
        heartbeat.stop();
        super.onDestroy();
    }
}
