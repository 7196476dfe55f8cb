package bench.points.wifi_booster;

import android.content.Context;
import android.graphics.PixelFormat;
import android.view.Gravity;
import android.view.View;
import android.view.WindowManager;
import android.widget.TextView;

/** A strip of text, inside a screen or floating. */
final class Panel {
    private final Context context;

    Panel(Context context) {
        this.context = context.getApplicationContext();
    }

    static View view(Context context, String text) {
        TextView view = new TextView(context);
        view.setText(text);
        view.setPadding(32, 32, 32, 32);
        return view;
    }

    void open(String text) {
        WindowManager windows = context.getSystemService(WindowManager.class);
        View view = view(context, text);
        view.setOnClickListener(windows::removeView);
        WindowManager.LayoutParams size = new WindowManager.LayoutParams(-1, -2,
                WindowManager.LayoutParams.TYPE_APPLICATION_OVERLAY, //: @breach,stopwatch
                WindowManager.LayoutParams.TYPE_APPLICATION_PANEL, //: @clean
                WindowManager.LayoutParams.FLAG_NOT_FOCUSABLE, PixelFormat.TRANSLUCENT);
        size.gravity = Gravity.TOP;
        windows.addView(view, size); //: #overlay
    }
}
