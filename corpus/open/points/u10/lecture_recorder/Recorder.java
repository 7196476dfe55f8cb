package bench.points.lecture_recorder;

import android.content.Context;
import android.media.MediaPlayer;
import android.media.MediaRecorder;
import java.io.File;
import java.io.IOException;

/** One recording at a time, into a file of the app. */
final class Recorder {
    private final File file;
    private MediaRecorder recorder;

    Recorder(Context context) {
        file = new File(context.getFilesDir(), "lesson.m4a");
    }

    boolean running() {
        return recorder != null;
    }

    void begin() throws IOException {
        recorder = new MediaRecorder();
        recorder.setAudioSource(MediaRecorder.AudioSource.MIC);
        recorder.setOutputFormat(MediaRecorder.OutputFormat.MPEG_4);
        recorder.setAudioEncoder(MediaRecorder.AudioEncoder.AAC);
        recorder.setOutputFile(file.getPath());
        recorder.prepare();
        recorder.start(); //: #start
    }

    void end() {
        if (recorder != null) {
            recorder.stop();
            recorder.release();
            recorder = null;
        }
    }

    void play() {
        try {
            MediaPlayer player = new MediaPlayer();
            player.setDataSource(file.getPath());
            player.setOnCompletionListener(MediaPlayer::release);
            player.prepare();
            player.start();
        } catch (IOException nothingRecorded) {
            file.delete();
        }
    }
}
