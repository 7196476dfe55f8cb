package bench.points.open_service;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import java.io.File;

/** Empties the app's own cache when the phone's cleaner asks; nothing personal is touched. */
public final class Tidy extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        File[] old = context.getCacheDir().listFiles();
        for (File file : old == null ? new File[0] : old) {
            file.delete();
        }
    }
}
