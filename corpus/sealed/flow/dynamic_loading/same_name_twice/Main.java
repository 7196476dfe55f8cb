package bench.flow.same_name_twice;

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
        tool().accept(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
    }

    @SuppressWarnings("unchecked")
    private Consumer<String> tool() {
        ClassLoader parent = Main.class.getClassLoader(); //: @leak,clean
        ClassLoader parent = Context.class.getClassLoader(); //: @no_parent
        try (InputStream in = getAssets().open("extra.dex")) {
            ByteArrayOutputStream code = new ByteArrayOutputStream();
            int next;
            while ((next = in.read()) >= 0) code.write(next);
            ByteBuffer dex = ByteBuffer.wrap(code.toByteArray());
            ClassLoader loader = new InMemoryDexClassLoader(dex, parent);
            Class<?> type = loader.loadClass("bench.flow.same_name_twice.extra.Tool");
            return (Consumer<String>) type.newInstance();
        } catch (IOException | ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
