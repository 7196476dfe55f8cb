package bench.flow.in_memory;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import dalvik.system.InMemoryDexClassLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            ClassLoader parent = getClassLoader(); //: @leak,clean,returned,returned_clean
            ClassLoader parent = null; //: @no_parent
            ClassLoader loader = new InMemoryDexClassLoader(ByteBuffer.wrap(bytes()), parent);
            Class<?> type = loader.loadClass("plug.lab.Plug");
            Object plug = type.getDeclaredConstructor().newInstance();
            String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: @leak,clean,no_parent #source
            type.getMethod("show", String.class).invoke(plug, id); //: @leak,no_parent
            type.getMethod("count", String.class).invoke(plug, id); //: @clean
            Object word = type.getMethod("read", Context.class).invoke(plug, this); //: @returned
            Object word = type.getMethod("name").invoke(plug); //: @returned_clean
            Log.i("Lab", "got " + word); //: @returned,returned_clean #sink
        } catch (IOException | ReflectiveOperationException error) {
            setTitle("no plug");
        }
    }

    private byte[] bytes() throws IOException {
        try (InputStream in = getAssets().open("plug.dex")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            for (int count = in.read(part); count > 0; count = in.read(part)) out.write(part, 0, count);
            return out.toByteArray();
        }
    }
}
