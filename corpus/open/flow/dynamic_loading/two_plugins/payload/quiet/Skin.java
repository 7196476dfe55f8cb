package bench.flow.two_plugins.skin;

import android.content.Context;
import java.util.function.Function;

public final class Skin implements Function<Context, String> {
    @Override
    public String apply(Context host) {
        return "quiet:" + host.getPackageName();
    }
}
