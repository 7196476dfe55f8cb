package bench.flow.view_in_layout;

import android.content.Context;
import android.provider.Settings;
import android.util.AttributeSet;
import android.util.Log;
import android.view.View;

/** A round dial, made by the layout that names it. */
public final class Dial extends View {
    private final String owner;

    public Dial(Context context, AttributeSet attributes) {
        super(context, attributes);
        owner = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #source
    }

    @Override
    protected void onAttachedToWindow() {
        super.onAttachedToWindow();
        Log.i("Dial", "shown to " + owner); //: #sink
    }
}
