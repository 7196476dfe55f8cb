package bench.flow.probe_from_file;

import android.Manifest;
import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import dalvik.system.DexClassLoader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

public final class Main extends Activity {
    private static final String PROBE = "bench.flow.probe_from_file.probe.Probe"; //: @leak
    private static final String PROBE = "bench.flow.probe_from_file.probe.Blank"; //: @clean

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        Intent found = new Intent("bench.PROBED");
        found.putExtra("text", load().apply(this));
        sendBroadcast(found); //: #sink
    }

    @SuppressWarnings("unchecked")
    private Function<Context, String> load() {
        File file = new File(getCodeCacheDir(), "probe.dex");
        try (InputStream in = getAssets().open("probe.dex")) {
            Files.copy(in, file.toPath(), StandardCopyOption.REPLACE_EXISTING);
            ClassLoader loader =
                    new DexClassLoader(file.getPath(), null, null, getClass().getClassLoader());
            return (Function<Context, String>) loader.loadClass(PROBE).newInstance();
        } catch (IOException | ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
