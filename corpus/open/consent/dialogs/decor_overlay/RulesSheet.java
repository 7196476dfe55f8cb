package bench.consent.decor_overlay;

import android.content.Context;
import android.provider.Settings;
import android.util.AttributeSet;
import android.widget.FrameLayout;

/** Lies over the whole page until the rules are answered. */
public final class RulesSheet extends FrameLayout {
    private String visit = "";

    public RulesSheet(Context context, AttributeSet attributes) {
        super(context, attributes);
    }

    @Override
    protected void onAttachedToWindow() {
        super.onAttachedToWindow();
        visit = Settings.Secure.getString(getContext().getContentResolver(), "android_id"); //: @attached #attached
        visit = "sheet"; //: @scrim,guarded
    }

    String visit() {
        return visit;
    }
}
