package bench.points.karaoke_room;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.webkit.WebView;
import android.widget.Button;
import com.bluebird.voice.Bluebird;

public final class RoomActivity extends Activity {
    private static final String MIC = "android.permission.RECORD_AUDIO";
    private Button sing;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        sing = new Button(this);
        sing.setText("点唱《城南旧事》");
        sing.setOnClickListener(view -> sing());
        setContentView(sing);
        if (getPreferences(MODE_PRIVATE).getBoolean("privacy", false)) {
            startVoice();
            return;
        }
        WebView policy = new WebView(this);
        policy.loadUrl("file:///android_asset/privacy_policy.html");
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setView(policy)
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("privacy", true).apply();
                    startVoice();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void startVoice() {
        Bluebird.start(this, new Bluebird.Setup().echo(3));
    }

    private void sing() {
        if (checkSelfPermission(MIC) == PackageManager.PERMISSION_GRANTED) {
            sing.setText("得分 " + Bluebird.score());
        } else {
            sing.setText("演唱需要麦克风，授权后再次点击");
            requestPermissions(new String[] {MIC}, 1);
        }
    }
}
