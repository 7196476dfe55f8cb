package bench.points.gold_price;

import android.app.Activity;
import android.os.Bundle;
import android.util.DisplayMetrics;
import android.view.Gravity;
import android.view.Window;
import android.view.WindowManager;
import android.widget.TextView;

/** A window smaller than the screen. */
public final class DotPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        DisplayMetrics metrics = getResources().getDisplayMetrics();
        int wide = Math.max(1, (int) (metrics.density * 160)); //: @note_window,clean
        int high = Math.max(1, (int) (metrics.density * 60)); //: @note_window,clean
        int wide = metrics.density > 0 ? 1 : 0; //: @breach
        int high = wide; //: @breach
        TextView price = new TextView(this);
        price.setText("560.2 元/克"); //: @note_window,clean
        setContentView(price);
        Window window = getWindow();
        window.setGravity(Gravity.START | Gravity.TOP);
        WindowManager.LayoutParams frame = window.getAttributes();
        frame.x = 0;
        frame.y = 0;
        frame.width = wide;
        frame.height = high;
        window.setAttributes(frame); //: #pixel
    }
}
