package bench.flow.asset_theme.theme;

import android.content.Context;
import android.provider.Settings;
import java.util.function.Function;

public final class Loud implements Function<Context, String> {
    @Override
    public String apply(Context context) {
        return "loud " + Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #source
    }
}
