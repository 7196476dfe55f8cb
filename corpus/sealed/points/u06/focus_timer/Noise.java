package bench.points.focus_timer;

import android.content.Context;
import android.media.MediaPlayer;
import android.provider.Settings;

final class Noise {
    private static MediaPlayer player;
    private final Context context;

    Noise(Context context) {
        this.context = context.getApplicationContext();
    }

    void play(boolean on) {
        if (player == null) {
            player = MediaPlayer.create(context, Settings.System.DEFAULT_NOTIFICATION_URI);
            player.setLooping(true);
            player.setVolume(0f, 0f); //: @silent #mute
            player.setVolume(0.8f, 0.8f); //: @breach,clean,rain
        }
        if (on) {
            player.start();
        } else {
            player.pause();
        }
    }
}
