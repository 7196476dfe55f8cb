package bench.points.sign_modes;

import android.app.Activity;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.os.Bundle;
import android.util.TypedValue;
import android.view.View;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        float mm = TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_MM, 1, getResources().getDisplayMetrics());
        Paint ink = new Paint();
        setContentView(new View(this) {
            @Override
            protected void onDraw(Canvas canvas) {
                for (int i = 0; i * mm < getHeight(); i++) {
                    canvas.drawLine(0, i * mm, i % 10 == 0 ? 120 : 60, i * mm, ink);
                }
            }
        });
    }
}
