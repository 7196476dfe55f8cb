package bench.flow.asset_dex.plugin;

import android.util.Log;

public final class Plugin implements java.util.function.Consumer<String> {
    @Override
    public void accept(String text) {
        Log.i("bench", text); //: @leak #sink
        Log.i("bench", "loaded"); //: @clean
    }
}
