package bench.flow.patched_plugin.pack;

import android.util.Log;
import java.util.function.Consumer;

public final class Pack implements Consumer<String> {
    private final String mode = System.getProperty("pack.mode", "voice0");

    @Override
    public void accept(String text) {
        if (mode.endsWith("1")) {
            Log.i("Pack", text); //: #sink
        }
    }
}
