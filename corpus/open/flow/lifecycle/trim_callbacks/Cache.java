package bench.flow.trim_callbacks;

import android.content.ComponentCallbacks2;
import android.content.res.Configuration;
import android.util.Log;

/** Drops pictures when memory gets short. */
final class Cache
        implements ComponentCallbacks2 //: @leak,clean
{
    private final String owner;

    Cache(String owner) {
        this.owner = owner;
    }

    public void onTrimMemory(int level) {
        if (level >= ComponentCallbacks2.TRIM_MEMORY_UI_HIDDEN) {
            Log.i("Cache", "dropped for " + owner); //: #sink
        }
    }

    public void onLowMemory() {}

    public void onConfigurationChanged(Configuration now) {}
}
