package bench.flow.asset_theme.theme;

import android.content.Context;
import java.util.function.Function;

public final class Plain implements Function<Context, String> {
    @Override
    public String apply(Context context) {
        return "plain";
    }
}
