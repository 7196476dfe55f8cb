package bench.points.no_switch;

import com.kite.stats.Controller;

/** Lets the SDK read nothing it can do without. */
final class Quiet extends Controller {
    @Override
    public boolean mayListApps() {
        return false;
    }
}
