package bench.flow.turned_number;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import dalvik.system.DexClassLoader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String card = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #source
        try {
            byte[] code = packed();
            Turn.number(code, 0x5A5A, 0x5A5B); //: @leak
            Turn.number(code, 0x5A5A, 0x5A5C); //: @other_number
            deck(code).accept(card);
        } catch (IOException | ReflectiveOperationException torn) {
            setTitle("少了一张牌");
        }
    }

    private byte[] packed() throws IOException {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        try (InputStream in = getAssets().open("deck.dex")) {
            byte[] block = new byte[2048];
            for (int n = in.read(block); n > 0; n = in.read(block)) {
                code.write(block, 0, n);
            }
        }
        return code.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private Consumer<String> deck(byte[] code) throws IOException, ReflectiveOperationException {
        File file = File.createTempFile("deck", ".dex", getCodeCacheDir());
        try (OutputStream out = new FileOutputStream(file)) {
            out.write(code);
        }
        file.setReadOnly();
        ClassLoader loader = new DexClassLoader(file.getPath(), null, null, getClassLoader());
        return (Consumer<String>) loader.loadClass("bench.flow.turned_number.deck.Deck").getConstructor().newInstance();
    }
}
