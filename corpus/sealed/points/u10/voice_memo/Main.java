package bench.points.voice_memo;

import android.app.Activity;
import android.media.MediaRecorder;
import android.os.Build;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import java.io.File;
import java.io.IOException;

public final class Main extends Activity {
    private MediaRecorder recorder;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button record = new Button(this);
        record.setText("点击录音");
        record.setOnClickListener(this::toggle);
        setContentView(record);
    }

    private void toggle(View button) {
        if (Build.VERSION.SDK_INT >= 23 && checkSelfPermission("android.permission.RECORD_AUDIO") != 0) {
            requestPermissions(new String[] {"android.permission.RECORD_AUDIO"}, 7);
        } else if (recorder == null) {
            begin();
        } else {
            recorder.stop();
            recorder.release();
            recorder = null;
        }
    }

    @SuppressWarnings("deprecation")
    private void begin() {
        try {
            MediaRecorder next = new MediaRecorder();
            next.setAudioSource(MediaRecorder.AudioSource.MIC);
            next.setOutputFormat(MediaRecorder.OutputFormat.THREE_GPP);
            next.setAudioEncoder(MediaRecorder.AudioEncoder.AMR_NB);
            next.setOutputFile(new File(getFilesDir(), "memo.3gp").getPath());
            next.prepare();
            next.start();
            recorder = next;
        } catch (IOException broken) {
            recorder = null;
        }
    }
}
