package bench.points.lecture_recorder;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import java.io.IOException;

public final class RecordActivity extends Activity {
    private static final String MIC = "android.permission.RECORD_AUDIO";
    private final Handler later = new Handler(Looper.getMainLooper());
    private Recorder recorder;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.record);
        recorder = new Recorder(this);
    }

    public void record(View button) {
        TextView text = findViewById(R.id.state);
        if (recorder.running()) {
            recorder.end();
            text.setText("已保存");
        } else if (checkSelfPermission(MIC) != PackageManager.PERMISSION_GRANTED) {
            text.setText("录音需要麦克风权限，用于录制课堂内容");
            requestPermissions(new String[] {MIC}, 5);
        } else {
            try {
                recorder.begin();
                text.setText("录音中…");
            } catch (IOException full) {
                text.setText("存储空间不足");
            }
        }
        ((Button) button).setText(recorder.running() ? "停止" : "录音");
    }

    public void lessons(View button) {
        startActivity(new Intent(this, LessonsActivity.class));
    }

    @Override
    protected void onStop() {
        recorder.end(); //: @clean,plays_on
        later.postDelayed(recorder::end, 2_000); //: @short_tail
        recorder.play(); //: @plays_on
        super.onStop();
    }

    @Override
    protected void onDestroy() {
        recorder.end();
        super.onDestroy();
    }
}
