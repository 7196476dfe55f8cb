package bench.flow.redirect_patch;

import android.content.Context;
import dalvik.system.InMemoryDexClassLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/** Loads the fix and puts it where the name of a class says. */
final class Fixes {
    private Fixes() {}

    static void install(Context context, String target) {
        try (InputStream in = context.getAssets().open("fix.dex")) {
            ByteArrayOutputStream dex = new ByteArrayOutputStream();
            byte[] part = new byte[2048];
            for (int n = in.read(part); n > 0; n = in.read(part)) {
                dex.write(part, 0, n);
            }
            ClassLoader loader =
                    new InMemoryDexClassLoader(
                            ByteBuffer.wrap(dex.toByteArray()), context.getClassLoader());
            Class<?> fix = loader.loadClass("bench.flow.redirect_patch.fix.Fix");
            place(target).set(null, fix.getConstructor().newInstance());
        } catch (IOException | ReflectiveOperationException problem) {
            throw new IllegalStateException(target, problem);
        }
    }

    static void remove(String target) {
        try {
            place(target).set(null, null);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(target, problem);
        }
    }

    private static Field place(String target) throws ReflectiveOperationException {
        Field redirect =
                Class.forName("bench.flow.redirect_patch." + target).getDeclaredField("redirect");
        redirect.setAccessible(true);
        return redirect;
    }
}
