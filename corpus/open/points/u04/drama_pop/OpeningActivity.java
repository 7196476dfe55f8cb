package bench.points.drama_pop;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.os.CountDownTimer;
import android.view.Gravity;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.FrameLayout;

/** The opening ad with its seconds and the way past it. */
public final class OpeningActivity extends Activity {
    private CountDownTimer seconds;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView ad = new WebView(this);
        ad.getSettings().setJavaScriptEnabled(true);
        ad.setWebViewClient(new AdClient(this));
        ad.loadUrl("file:///android_asset/ad.html");
        Button skip = new Button(this);
        skip.setOnClickListener(view -> episodes());
        FrameLayout page = new FrameLayout(this);
        page.addView(ad);
        page.addView(skip, new FrameLayout.LayoutParams(
                FrameLayout.LayoutParams.WRAP_CONTENT, FrameLayout.LayoutParams.WRAP_CONTENT, Gravity.TOP | Gravity.END));
        setContentView(page);
        seconds = new CountDownTimer(5_000, 1_000) {
            @Override
            public void onTick(long left) {
                skip.setText("跳过 " + (left / 1000 + 1));
            }

            @Override
            public void onFinish() {
                startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://snacks.example/60"))); //: @breach #over
                episodes(); //: @page_jumps,clean,gesture_only
            }
        };
        seconds.start();
    }

    private void episodes() {
        seconds.cancel();
        startActivity(new Intent(this, EpisodesActivity.class));
        finish();
    }

    @Override
    protected void onDestroy() {
        seconds.cancel();
        super.onDestroy();
    }
}
