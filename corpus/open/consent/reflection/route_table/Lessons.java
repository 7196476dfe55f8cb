package bench.consent.route_table;

import android.content.Context;

final class Lessons implements Routes.Module {
    static int opened;

    @Override
    public void open(Context context) {
        opened++;
    }
}
