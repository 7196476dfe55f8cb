package bench.points.one_pixel_window;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.Color;
import android.os.Bundle;
import android.view.Gravity;
import android.view.WindowManager;
import android.widget.ImageView;

public final class Dot extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WindowManager.LayoutParams window = getWindow().getAttributes();
        getWindow().setGravity(Gravity.START | Gravity.TOP);
        window.width = 1; //: @breach,clean #one
        window.height = 1; //: @breach,clean
        window.width = 300; //: @small_chart
        window.height = 100; //: @small_chart
        getWindow().setAttributes(window);
        Bitmap line = Bitmap.createBitmap(300, 1, Bitmap.Config.ARGB_8888); //: @small_chart
        line.eraseColor(Color.GREEN); //: @small_chart
        ImageView chart = new ImageView(this); //: @small_chart
        chart.setImageBitmap(line); //: @small_chart
        setContentView(chart); //: @small_chart
    }
}
