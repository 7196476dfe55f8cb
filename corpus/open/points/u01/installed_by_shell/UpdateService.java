package bench.points.installed_by_shell;

import android.app.Service;
import android.content.Intent;
import android.net.Uri;
import android.os.IBinder;
import android.util.Log;
import java.io.File;
import java.io.IOException;

public final class UpdateService extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        File file = new File(getFilesDir(), "update.apk");
        new Thread(() -> apply(file)).start();
        return START_NOT_STICKY;
    }

    private void apply(File file) {
        if (!file.exists()) {
            Log.i("Update", "nothing to apply");
        }
        run("su", "-c", "pm install -r " + file.getPath()); //: @breach #install
        run("pm", "list", "packages", "-3"); //: @listing
        show(file); //: @clean,advice,listing
        stopSelf();
    }

    private void show(File file) {
        Uri uri = Uri.parse("content://bench.points.installed_by_shell.files/" + file.getName());
        startActivity(new Intent(Intent.ACTION_VIEW)
                .setDataAndType(uri, "application/vnd.android.package-archive")
                .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION | Intent.FLAG_ACTIVITY_NEW_TASK));
    }

    private static void run(String... command) {
        try {
            int code = new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
            Log.i("Update", "ended with " + code);
        } catch (IOException | InterruptedException problem) {
            Log.w("Update", "refused");
        }
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
