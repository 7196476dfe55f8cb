package bench.flow.curtain_cancel;

import android.animation.Animator;
import android.animation.AnimatorListenerAdapter;
import android.animation.ValueAnimator;
import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

/** Lowers a curtain; a second tap stops it. */
public final class Main extends Activity {
    private String owner = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button stop = new Button(this);
        stop.setText("Stop");
        stop.setOnClickListener(view -> lower());
        setContentView(stop);
    }

    private void lower() {
        owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        ValueAnimator curtain = ValueAnimator.ofFloat(0f, 1f);
        curtain.setDuration(60_000);
        curtain.addListener(new Ear());
        curtain.start(); //: @leak,all_removed,super_only
        curtain.removeAllListeners(); //: @all_removed
        curtain.cancel();
    }

    private final class Ear extends AnimatorListenerAdapter {
        @Override
        public void onAnimationEnd(Animator curtain) { //: @leak,not_started,all_removed
        public void onAnimationRepeat(Animator curtain) { //: @super_only
            Log.d("Curtain", "down for " + owner); //: #sink
        }
    }
}
