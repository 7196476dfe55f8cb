package bench.points.silent_sound;

import android.app.Service;
import android.content.Intent;
import android.media.MediaPlayer;
import android.os.IBinder;
import android.provider.Settings;

public final class Sound extends Service {
    private MediaPlayer player;

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        player = MediaPlayer.create(this, Settings.System.DEFAULT_NOTIFICATION_URI);
        player.setLooping(true); //: @breach,rain
        player.setVolume(0f, 0f); //: @breach #silent
        player.setVolume(1f, 1f); //: @clean
        player.setVolume(0.8f, 0.8f); //: @rain
        player.start();
        return START_NOT_STICKY;
    }

    @Override
    public void onDestroy() {
        player.release();
        super.onDestroy();
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
