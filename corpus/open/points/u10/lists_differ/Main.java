package bench.points.lists_differ;

import android.app.Activity;
import android.content.Intent;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraManager;
import android.media.MediaRecorder;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.webkit.WebView;
import java.io.File;
import java.io.IOException;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        WebView list = findViewById(R.id.list);
        list.loadUrl("file:///android_asset/permission_list.html");
    }

    public void photo(View button) {
        if (checkSelfPermission("android.permission.CAMERA") != 0) {
            requestPermissions(new String[] {"android.permission.CAMERA"}, 1);
            return;
        }
        try {
            setTitle("摄像头 " + getSystemService(CameraManager.class).getCameraIdList().length);
        } catch (CameraAccessException problem) {
            setTitle("没有摄像头");
        }
    }

    public void voice(View button) {
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://kousuan.example/voice"))); //: @list_only
        if (checkSelfPermission("android.permission.RECORD_AUDIO") != 0) { //: @breach,clean,group_names
            requestPermissions(new String[] {"android.permission.RECORD_AUDIO"}, 2); //: @breach,clean,group_names
            return; //: @breach,clean,group_names
        } //: @breach,clean,group_names
        record(); //: @breach,clean,group_names
    }

    private void record() { //: @breach,clean,group_names
        MediaRecorder recorder = new MediaRecorder(); //: @breach,clean,group_names
        recorder.setAudioSource(MediaRecorder.AudioSource.MIC); //: @breach,clean,group_names
        recorder.setOutputFormat(MediaRecorder.OutputFormat.MPEG_4); //: @breach,clean,group_names
        recorder.setAudioEncoder(MediaRecorder.AudioEncoder.AAC); //: @breach,clean,group_names
        recorder.setOutputFile(new File(getCacheDir(), "answer.m4a")); //: @breach,clean,group_names
        try { //: @breach,clean,group_names
            recorder.prepare(); //: @breach,clean,group_names
            recorder.start(); //: @breach,clean,group_names
        } catch (IOException problem) { //: @breach,clean,group_names
            setTitle("无法录音"); //: @breach,clean,group_names
        } //: @breach,clean,group_names
    } //: @breach,clean,group_names
}
