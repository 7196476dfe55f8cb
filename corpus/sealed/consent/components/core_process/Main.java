package bench.consent.core_process;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView room = new TextView(this);
        room.setText("主播正在赶来……");
        setContentView(room);
        startService(new Intent(this, Core.class)); //: @breach
        new AlertDialog.Builder(this)
                .setMessage("进入直播间前，请阅读并同意《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    startService(new Intent(this, Core.class)); //: @after_agree
                    room.setText("已进入直播间");
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
