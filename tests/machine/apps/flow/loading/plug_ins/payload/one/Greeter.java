package bench.flow.plug_ins.plug;

import android.util.Log;
import bench.flow.plug_ins.Shared;
import java.util.function.Supplier;

public final class Greeter implements Supplier<String> {
    private static final String NAME = "one";
    private final Helper[] helpers = {new Helper()};

    @Override
    public String get() {
        Log.i("out", "runs in " + NAME);
        return helpers[0].word() + " " + Shared.NAME;
    }
}
