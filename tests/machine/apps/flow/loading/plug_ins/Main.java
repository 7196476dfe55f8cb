package bench.flow.plug_ins;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import dalvik.system.DexClassLoader;
import dalvik.system.InMemoryDexClassLoader;
import dalvik.system.PathClassLoader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

public final class Main extends Activity {
    private static final String PLUG = "bench.flow.plug_ins.plug.Greeter";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            own();
            ClassLoader one = new DexClassLoader(copy("one").getPath(), null, null, getClassLoader());
            greet(Class.forName(PLUG, true, one));
            ByteBuffer buffer = ByteBuffer.wrap(read("two"));
            ClassLoader two = new InMemoryDexClassLoader(buffer, getClassLoader());
            greet(two.loadClass(PLUG));
            greet(one.loadClass(PLUG));
            File padded = copy("large");
            ClassLoader large = new PathClassLoader(padded.getPath(), getClassLoader());
            say(large.loadClass("bench.flow.plug_ins.Large").getMethod("word").invoke(null));
            own();
            say(one.loadClass(PLUG) == two.loadClass(PLUG) ? "one class" : "two classes");
            say(two.loadClass(PLUG).getName() + " " + (two.loadClass(PLUG).getClassLoader() == two));
        } catch (IOException | ReflectiveOperationException problem) {
            say("problem");
        }
    }

    private void own() {
        try {
            greet(Class.forName(PLUG));
        } catch (ReflectiveOperationException problem) {
            say("the app has no such class");
        }
    }

    private void greet(Class<?> type) throws ReflectiveOperationException {
        say(((Supplier<?>) type.getConstructor().newInstance()).get());
    }

    private byte[] read(String name) throws IOException {
        try (InputStream in = getAssets().open(name + ".dex")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy(in, out);
            return out.toByteArray();
        }
    }

    private File copy(String name) throws IOException {
        File file = new File(getFilesDir(), name + ".dex");
        try (InputStream in = getAssets().open(name + ".dex");
                OutputStream out = new FileOutputStream(file)) {
            copy(in, out);
        }
        return file;
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] part = new byte[8192];
        for (int n = in.read(part); n > 0; n = in.read(part)) out.write(part, 0, n);
    }

    private static void say(Object text) {
        Log.i("out", String.valueOf(text));
    }
}
