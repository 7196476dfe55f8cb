package bench.consent.splash_film;

import android.app.Activity;
import android.app.AlertDialog;
import android.media.MediaPlayer;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.FrameLayout;
import java.io.IOException;

public final class Main extends Activity {
    private MediaPlayer player;
    private boolean agreed;
    private String viewer = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new FrameLayout(this));
        player = new MediaPlayer();
        player.setOnPreparedListener(MediaPlayer::start);
        player.setOnCompletionListener(film -> {
            recognise(); //: @at_end
            film.start(); //: @replay
            if (agreed) { //: @guarded
                recognise(); //: @guarded
            } //: @guarded
        });
        load();
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读并同意《用户协议》和《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> agreed())
                .setNegativeButton("不同意", (box, which) -> finish())
                .show();
    }

    private void load() {
        try {
            player.setDataSource("https://media.example.cn/splash/2026.mp4");
            player.prepareAsync();
        } catch (IOException problem) {
            player.release();
        }
    }

    private void agreed() {
        agreed = true;
        recognise();
    }

    private void recognise() {
        viewer = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
    }

    String viewer() {
        return viewer;
    }
}
