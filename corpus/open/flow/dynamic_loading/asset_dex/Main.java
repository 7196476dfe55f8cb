package bench.flow.asset_dex;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import dalvik.system.InMemoryDexClassLoader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

public final class Main extends Activity {
    @Override
    @SuppressWarnings("unchecked")
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try (InputStream in = getAssets().open("plugin.dex")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            for (int n = in.read(part); n > 0; n = in.read(part)) out.write(part, 0, n);
            ClassLoader loader =
                    new InMemoryDexClassLoader(ByteBuffer.wrap(out.toByteArray()), getClassLoader());
            Object plugin = loader.loadClass("bench.flow.asset_dex.plugin.Plugin").newInstance();
            ((Consumer<String>) plugin).accept(id);
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
