package bench.flow.word_between;

import android.app.Application;
import android.util.Log;

public final class App extends Application {
    String word = "";

    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("Between", "begins with " + word); //: @app_memory_clean
    }

    @Override
    public void onLowMemory() {
        super.onLowMemory();
        Log.i("Between", "short of memory: " + word); //: @app_memory #sink
    }
}
