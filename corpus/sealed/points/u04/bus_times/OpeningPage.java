package bench.points.bus_times;

import android.animation.Animator;
import android.animation.AnimatorListenerAdapter;
import android.animation.ObjectAnimator;
import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ProgressBar;
import android.widget.TextView;

/** Opening picture of a sponsor with a bar that shows how long it stays. */
public final class OpeningPage extends Activity {
    private ObjectAnimator filling;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        TextView picture = new TextView(this);
        picture.setText("广告 | 早餐买一送一");
        Button skip = new Button(this);
        skip.setText("跳过");
        skip.setOnClickListener(view -> filling.cancel());
        ProgressBar bar = new ProgressBar(this, null, android.R.attr.progressBarStyleHorizontal);
        page.addView(skip);
        page.addView(picture);
        Button more = new Button(this); //: @tapped
        more.setText("查看详情"); //: @tapped
        more.setOnClickListener(view -> shop()); //: @tapped
        page.addView(more); //: @tapped
        page.addView(bar);
        setContentView(page);
        filling = ObjectAnimator.ofInt(bar, "progress", 0, 100).setDuration(3000);
        filling.addListener(new Filled());
        filling.start();
    }

    private void shop() {
        try {
            startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("breakfast://deal/2for1"))); //: #jump
        } catch (ActivityNotFoundException notInstalled) {
            startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://breakfast.example/deal")));
        }
    }

    private void stops() {
        startActivity(new Intent(this, StopsPage.class));
        finish();
    }

    /** The bar is full, or the user skipped. */
    private final class Filled extends AnimatorListenerAdapter {
        private boolean skipped;

        @Override
        public void onAnimationCancel(Animator bar) {
            skipped = true;
        }

        @Override
        public void onAnimationEnd(Animator bar) {
            stops();
            if (!skipped) { //: @breach
                shop(); //: @breach
            } //: @breach
        }
    }
}
