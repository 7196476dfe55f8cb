package bench.consent.module_list.modules;

import android.content.Context;
import android.graphics.Color;

/** The background, of one colour. */
public final class Wallpaper {
    public final int colour;

    public Wallpaper(Context context) {
        boolean night = context.getResources().getConfiguration().isScreenRound();
        colour = night ? Color.BLACK : Color.WHITE;
    }
}
