package bench.points.list_in_resources;

import android.app.Activity;
import android.app.AlertDialog;
import android.location.LocationManager;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.os.Bundle;
import android.os.VibrationEffect;
import android.os.Vibrator;
import android.widget.Button;
import android.widget.LinearLayout;

public final class Main extends Activity {
    private static final String MICROPHONE = "android.permission.RECORD_AUDIO";
    private static final String PLACE = "android.permission.ACCESS_COARSE_LOCATION";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.addView(button("Measure", this::measure));
        page.addView(button("Put on the map", this::place));
        page.addView(button(getString(R.string.permissions), this::list));
        setContentView(page);
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(this);
        button.setText(text);
        button.setOnClickListener(view -> action.run());
        return button;
    }

    private void list() {
        new AlertDialog.Builder(this).setItems(R.array.permission_list, null).show();
    }

    private void measure() {
        if (checkSelfPermission(MICROPHONE) != 0) {
            requestPermissions(new String[] {MICROPHONE}, 1);
            return;
        }
        AudioRecord record = new AudioRecord(MediaRecorder.AudioSource.MIC, 8000, 16, 2, 8000);
        record.startRecording();
        setTitle(record.read(new byte[8000], 0, 8000) + " bytes");
        record.release();
        getSystemService(Vibrator.class).vibrate(VibrationEffect.createOneShot(100, 80));
    }

    private void place() {
        if (checkSelfPermission(PLACE) != 0) {
            requestPermissions(new String[] {PLACE}, 2);
            return;
        }
        setTitle("" + getSystemService(LocationManager.class).getLastKnownLocation(LocationManager.NETWORK_PROVIDER));
    }
}
