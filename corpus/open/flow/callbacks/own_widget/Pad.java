package bench.flow.own_widget;

import android.content.Context;
import android.graphics.Canvas;
import android.provider.Settings;
import android.util.AttributeSet;
import android.util.Log;
import android.view.MotionEvent;
import android.view.View;

public final class Pad extends View {
    private String owner = "";

    public Pad(Context context, AttributeSet attributes) {
        super(context, attributes);
        owner = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #source
    }

    @Override
    public boolean onTouchEvent(MotionEvent event) {
        Log.d("Pad", "touch by " + owner); //: @touch,not_shown #touch
        return super.onTouchEvent(event);
    }

    @Override
    protected void onDraw(Canvas canvas) {
        super.onDraw(canvas);
        Log.d("Pad", "drawn for " + owner); //: @draw #draw
    }
}
