package bench.consent.dex_scan;

import android.content.Context;

public interface Route {
    void load(Context context);
}
