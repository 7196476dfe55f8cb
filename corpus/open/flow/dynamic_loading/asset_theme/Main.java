package bench.flow.asset_theme;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.util.Log;
import dalvik.system.DexClassLoader;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            File file = new File(getCodeCacheDir(), "theme.dex");
            copy(file);
            ClassLoader loader = new DexClassLoader(file.getPath(), null, null, getClassLoader());
            Class<?> type = loader.loadClass(getPackageName() + ".theme." + choice());
            Log.i("Theme", "theme " + named(type)); //: #sink
        } catch (IOException | ReflectiveOperationException problem) {
            setTitle("主题不可用");
        }
    }

    @SuppressWarnings("unchecked")
    private String named(Class<?> type) throws ReflectiveOperationException {
        return ((Function<Context, String>) type.getConstructor().newInstance()).apply(this);
    }

    private String choice() {
        return getString(R.string.theme);
    }

    private void copy(File file) throws IOException {
        if (file.exists() && !file.delete()) throw new IOException("in use");
        try (InputStream in = getAssets().open("theme.dex");
                OutputStream out = new FileOutputStream(file)) {
            byte[] part = new byte[8192];
            for (int n = in.read(part); n > 0; n = in.read(part)) out.write(part, 0, n);
        }
        if (!file.setReadOnly()) throw new IOException("not read only");
    }
}
