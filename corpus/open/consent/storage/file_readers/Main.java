package bench.consent.file_readers;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Chronometer;
import java.io.IOException;

public final class Main extends Activity {
    private Kept kept;
    private String player = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new Chronometer(this));
        kept = new Kept(this);
        try {
            if (kept.agreed()) {
                play();
                return;
            }
        } catch (IOException problem) {
            finish();
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("Before you play: do you agree to our Privacy Policy?")
                .setCancelable(false)
                .setPositiveButton("Agree", (box, which) -> {
                    kept.write("1");
                    play();
                })
                .setNegativeButton("Disagree", (box, which) -> finish())
                .show();
    }

    private void play() {
        player = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
    }

    String player() {
        return player;
    }
}
