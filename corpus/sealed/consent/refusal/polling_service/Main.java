package bench.consent.polling_service;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView sound = new TextView(this);
        sound.setText("雨声");
        setContentView(sound);
        startService(new Intent(this, Noise.class));
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("我们希望用设备标识保存您的收听记录，详见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> Answer.now = Answer.YES)
                .setNegativeButton("不同意", (dialog, which) -> refused())
                .show();
    }

    private void refused() {
        Answer.now = Answer.NO; //: @any_answer,stopped_but_posted,yes_alone
        stopService(new Intent(this, Noise.class)); //: @stopped_but_posted,stopped
        finish();
    }
}
