package bench.consent.minute_later;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.provider.Settings;
import android.widget.TextView;

public final class Main extends Activity implements Runnable, DialogInterface.OnClickListener {
    private static final long LATER = 60_000;
    private final Handler clock = new Handler(Looper.getMainLooper());
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView story = new TextView(this);
        story.setText("从前，有一只小狐狸……");
        setContentView(story);
        clock.postDelayed(this, LATER); //: @breach,checked
        new AlertDialog.Builder(this)
                .setMessage("欢迎使用早教故事，请阅读《儿童个人信息保护规则》和《隐私政策》。")
                .setPositiveButton("同意", this)
                .setNegativeButton("不同意", this)
                .setCancelable(false)
                .show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        if (which == DialogInterface.BUTTON_POSITIVE) {
            agreed = true;
            clock.postDelayed(this, LATER); //: @after_agree
        } else {
            clock.removeCallbacks(this);
            finish();
        }
    }

    @Override
    public void run() {
        if (!agreed) return; //: @checked
        String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        getSharedPreferences("report", MODE_PRIVATE).edit().putString("listener", id).apply();
    }
}
