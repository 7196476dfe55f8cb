package bench.consent.array_modules;

import android.content.Context;

public final class SkinModule {
    public void apply(Context context) {
        context.setTheme(android.R.style.Theme_Material_Light);
    }
}
