package bench.flow.parent_first;

import android.app.Activity;
import android.content.Context;
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
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        ClassLoader parent = getClassLoader(); //: @app_loader,other_class
        ClassLoader parent = Context.class.getClassLoader(); //: @boot_loader
        try {
            ClassLoader loader = new InMemoryDexClassLoader(ByteBuffer.wrap(plugin()), parent);
            String name = "bench.flow.parent_first.Printer"; //: @app_loader,boot_loader
            String name = "bench.flow.parent_first.Shouter"; //: @other_class
            print(loader.loadClass(name), "stickers of " + id);
        } catch (IOException | ReflectiveOperationException problem) {
            setTitle("没有打印机");
        }
    }

    @SuppressWarnings("unchecked")
    private static void print(Class<?> printer, String words) throws ReflectiveOperationException {
        ((Consumer<String>) printer.getDeclaredConstructor().newInstance()).accept(words);
    }

    private byte[] plugin() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = getAssets().open("loud.dex")) {
            byte[] part = new byte[4096];
            for (int n = in.read(part); n > 0; n = in.read(part)) all.write(part, 0, n);
        }
        return all.toByteArray();
    }
}
