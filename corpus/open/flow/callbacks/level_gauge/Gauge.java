package bench.flow.level_gauge;

import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.ColorFilter;
import android.graphics.PixelFormat;
import android.graphics.drawable.Drawable;
import android.util.Log;

final class Gauge extends Drawable {
    private final String house;
    private int colour = Color.BLUE;

    Gauge(String house) {
        this.house = house;
    }

    @Override
    public void draw(Canvas canvas) {
        canvas.drawColor(colour);
        Log.d("Gauge", "house " + house); //: @drawn,not_shown #draw
    }

    @Override
    protected boolean onLevelChange(int level) {
        colour = level > 50 ? Color.BLUE : Color.CYAN;
        Log.d("Gauge", house + " at " + level); //: @level,same_level #level
        return true;
    }

    @Override
    public int getIntrinsicWidth() {
        return 320;
    }

    @Override
    public void setAlpha(int alpha) {}

    @Override
    public void setColorFilter(ColorFilter filter) {}

    @Override
    public int getOpacity() {
        return PixelFormat.OPAQUE;
    }
}
