package bench.flow.two_plugins;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;
import dalvik.system.DexClassLoader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

public final class Main extends Activity {
    private static final String SKIN = "radio"; //: @leak,uncalled
    private static final String SKIN = "quiet"; //: @clean

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
        Button use = new Button(this);
        use.setText("启用皮肤");
        use.setOnClickListener(button -> use());
        setContentView(use);
    }

    private void use() {
        try {
            File code = unpack(SKIN + ".dex");
            ClassLoader loader =
                    new DexClassLoader(
                            code.getPath(), getCodeCacheDir().getPath(), null, getClassLoader());
            Object skin = loader.loadClass("bench.flow.two_plugins.skin.Skin").newInstance();
            Log.i("Skin", describe(skin)); //: #sink
        } catch (IOException | ReflectiveOperationException | SecurityException broken) {
            setTitle("皮肤损坏");
        }
    }

    @SuppressWarnings("unchecked")
    private String describe(Object skin) {
        return ((Function<Context, String>) skin).apply(this); //: @leak,clean
        return skin.getClass().getName(); //: @uncalled
    }

    private File unpack(String name) throws IOException {
        File target = new File(getCodeCacheDir(), name);
        try (InputStream asset = getAssets().open(name)) {
            Files.copy(asset, target.toPath(), StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }
}
