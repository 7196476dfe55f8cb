package bench.flow.lens_taps;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.GestureDetector;
import android.view.MotionEvent;
import android.widget.ImageView;

public final class Main extends Activity {
    private String owner = "";
    private ImageView lens;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        lens = new ImageView(this);
        lens.setImageResource(android.R.drawable.ic_menu_search);
        setContentView(lens);
        GestureDetector taps = new GestureDetector(this, new Taps());
        taps.setIsLongpressEnabled(false); //: @no_long_press
        lens.setOnTouchListener((view, event) -> taps.onTouchEvent(event)); //: @leak,no_long_press,other_touch
        lens.setClickable(true);
        requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                == PackageManager.PERMISSION_GRANTED) {
            owner = getSystemService(TelephonyManager.class).getDeviceId(); //: #source
        }
    }

    private final class Taps extends GestureDetector.SimpleOnGestureListener {
        @Override
        public boolean onDown(MotionEvent event) {
            return true;
        }

        @Override
        public void onLongPress(MotionEvent event) {
            Log.i("Lens", "held by " + owner); //: @leak,no_long_press,not_forwarded #sink
            lens.setScaleX(2); //: @other_touch
        }

        @Override
        public boolean onDoubleTap(MotionEvent event) {
            Log.i("Lens", "tapped by " + owner); //: @other_touch #twice
            lens.setScaleX(1);
            return true;
        }
    }
}
