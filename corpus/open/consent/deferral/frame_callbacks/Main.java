package bench.consent.frame_callbacks;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.view.Choreographer;
import android.view.View;
import android.view.ViewTreeObserver;
import android.widget.ImageView;

public final class Main extends Activity {
    private View sand;
    private boolean agreed;
    private String artist = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        sand = new ImageView(this);
        setContentView(sand);
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("作画之前，请阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> agree())
                .setNegativeButton("不同意", (box, which) -> sand.setAlpha(0.5f))
                .show();
        watch();
    }

    private void watch() {
        sand.getViewTreeObserver().addOnGlobalLayoutListener(new ViewTreeObserver.OnGlobalLayoutListener() { //: @layout
            @Override //: @layout
            public void onGlobalLayout() { //: @layout
                sand.getViewTreeObserver().removeOnGlobalLayoutListener(this); //: @layout
                sign(); //: @layout
            } //: @layout
        }); //: @layout
        sand.getViewTreeObserver().addOnPreDrawListener(new ViewTreeObserver.OnPreDrawListener() { //: @before_draw
            @Override //: @before_draw
            public boolean onPreDraw() { //: @before_draw
                sand.getViewTreeObserver().removeOnPreDrawListener(this); //: @before_draw
                sign(); //: @before_draw
                return true; //: @before_draw
            } //: @before_draw
        }); //: @before_draw
    }

    @Override
    protected void onResume() {
        super.onResume();
        Choreographer.getInstance().postFrameCallback(nanos -> sign()); //: @frame
        Choreographer.getInstance().postFrameCallback(nanos -> { //: @guarded
            if (agreed) { //: @guarded
                sign(); //: @guarded
            } //: @guarded
        }); //: @guarded
    }

    private void agree() {
        agreed = true;
        sign();
    }

    private void sign() {
        artist = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
    }

    String artist() {
        return artist;
    }
}
