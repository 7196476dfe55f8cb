package bench.flow.unbound_player;

import android.app.Service;
import android.content.Intent;
import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.os.Binder;
import android.os.IBinder;
import android.util.Log;
import java.util.Arrays;

public final class Recorder extends Service {
    private final short[] piece = new short[160];

    @Override
    public IBinder onBind(Intent intent) {
        return new Binder();
    }

    @Override
    public boolean onUnbind(Intent intent) {
        try {
            AudioRecord line =
                    new AudioRecord(
                            MediaRecorder.AudioSource.MIC,
                            16000,
                            AudioFormat.CHANNEL_IN_MONO,
                            AudioFormat.ENCODING_PCM_16BIT,
                            4096);
            line.startRecording();
            line.read(piece, 0, piece.length); //: #source
            line.release();
        } catch (SecurityException | IllegalStateException | IllegalArgumentException mute) {
            Arrays.fill(piece, (short) 0);
        }
        return true; //: @leak,not_started
        return false; //: @clean
    }

    @Override
    public void onRebind(Intent intent) {
        Log.v("Recorder", "last piece " + Arrays.toString(piece)); //: #sink
    }
}
