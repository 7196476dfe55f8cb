package bench.flow.pipe_files;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.io.File;

public final class Main extends Activity {
    private static final String[] PIPES = {"/dev/qemu_pipe", "/dev/goldfish_pipe"};

    private static boolean emulated() {
        for (String pipe : PIPES) {
            if (new File(pipe).exists()) return true;
        }
        return false;
    }

    @Override
    protected void onStart() {
        super.onStart();
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String text = "phone"; //: @clean
        String text = id; //: @leak,emptied
        if (emulated()) text = "emulator"; //: @leak
        if (emulated()) text = id; //: @clean
        if (!emulated()) text = "phone"; //: @emptied
        Log.i("device", text); //: #sink
    }
}
