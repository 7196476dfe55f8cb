package bench.flow.patched_plugin;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import dalvik.system.InMemoryDexClassLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

public final class Main extends Activity {
    @Override
    @SuppressWarnings("unchecked")
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            byte[] dex = packed();
            Patch.apply(dex, "voice0", "voice1"); //: @leak
            Patch.apply(dex.clone(), "voice0", "voice1"); //: @clean
            ClassLoader loader = new InMemoryDexClassLoader(ByteBuffer.wrap(dex), getClassLoader());
            Class<?> type = loader.loadClass("bench.flow.patched_plugin.pack.Pack");
            ((Consumer<String>) type.getConstructor().newInstance()).accept(id);
        } catch (IOException | ReflectiveOperationException problem) {
            setTitle("No voice");
        }
    }

    private byte[] packed() throws IOException {
        try (InputStream in = getAssets().open("pack.dex")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            for (int n = in.read(part); n > 0; n = in.read(part)) out.write(part, 0, n);
            return out.toByteArray();
        }
    }
}
