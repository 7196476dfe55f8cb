package bench.flow.chosen_by_asset;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import dalvik.system.InMemoryDexClassLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    private static final String PLACE = "bench.flow.chosen_by_asset.tools.";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        new Thread(() -> use(id)).start();
    }

    private void use(String id) {
        try {
            ByteBuffer code = ByteBuffer.wrap(asset("tools.dex"));
            ClassLoader loader = new InMemoryDexClassLoader(code, getClassLoader());
            String name = new String(asset("tool.txt"), StandardCharsets.UTF_8).trim();
            Class<?> type = loader.loadClass(PLACE + name);
            type.getMethod("use", String.class).invoke(type.newInstance(), id);
        } catch (IOException | ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private byte[] asset(String name) throws IOException {
        try (InputStream in = getAssets().open(name)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[1024];
            for (int n = in.read(part); n >= 0; n = in.read(part)) out.write(part, 0, n);
            return out.toByteArray();
        }
    }
}
