package bench.flow.probe_from_file.probe;

import android.content.Context;
import java.util.function.Function;

public final class Blank implements Function<Context, String> {
    @Override
    public String apply(Context context) {
        return "blank";
    }
}
