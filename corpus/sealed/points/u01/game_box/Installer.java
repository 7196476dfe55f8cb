package bench.points.game_box;

import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

final class Installer {
    private static final String TYPE = "application/vnd.android.package-archive";
    private final Context context;

    Installer(Context context) {
        this.context = context;
    }

    void install(File apk) {
        try {
            run(Arrays.asList("pm", "install", "-r", apk.getPath())); //: @breach #pm
            ask(apk); //: @clean
            run(Arrays.asList("pm", "path", context.getPackageName())); //: @pm_path
            ask(apk); //: @pm_path
        } catch (IOException refused) {
            apk.delete();
        }
    }

    private void run(List<String> words) throws IOException {
        new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    private void ask(File apk) throws IOException {
        Uri uri = Uri.parse("content://bench.points.game_box.shelf/" + apk.getName());
        context.startActivity(new Intent(Intent.ACTION_VIEW)
                .setDataAndType(uri, TYPE)
                .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION | Intent.FLAG_ACTIVITY_NEW_TASK));
    }
}
