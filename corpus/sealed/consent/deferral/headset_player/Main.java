package bench.consent.headset_player;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Context;
import android.media.AudioManager;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView station;
    private Outputs outputs;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        station = new TextView(this);
        station.setText("FM 101.7 城市夜话");
        setContentView(station);
        outputs = new Outputs(station::setText);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            follow(); //: @guarded,counts_outputs
        } else {
            ask();
        }
        follow(); //: @breach
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("为切换耳机，我们会在您同意后读取已配对的蓝牙设备。详见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agreed())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void agreed() {
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        follow(); //: @guarded,counts_outputs
        station.append("\n" + outputs.headset());
    }

    private void follow() {
        AudioManager sound = (AudioManager) getSystemService(Context.AUDIO_SERVICE);
        sound.registerAudioDeviceCallback(outputs, null);
    }

    @Override
    protected void onDestroy() {
        getSystemService(AudioManager.class).unregisterAudioDeviceCallback(outputs);
        super.onDestroy();
    }
}
