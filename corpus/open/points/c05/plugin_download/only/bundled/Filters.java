package bench.points.plugin_download;

import android.content.Context;
import dalvik.system.DexClassLoader;
import java.io.File;
import java.io.FileOutputStream;
import java.io.InputStream;

/** The classic filters come with the app, as a DEX of their own to keep the start quick. */
final class Filters {
    private final Context context;

    Filters(Context context) {
        this.context = context;
    }

    String next() throws Exception {
        File code = new File(context.getCodeCacheDir(), "classic.dex");
        try (InputStream in = context.getAssets().open("classic.dex");
                FileOutputStream out = new FileOutputStream(code)) {
            byte[] part = new byte[8192];
            for (int n = in.read(part); n > 0; n = in.read(part)) {
                out.write(part, 0, n);
            }
        }
        code.setReadOnly();
        ClassLoader loader = new DexClassLoader(code.getPath(), null, null, context.getClassLoader());
        Object pack = loader.loadClass("frames.Pack").getDeclaredConstructor().newInstance();
        return (String) pack.getClass().getMethod("title").invoke(pack);
    }
}
