package bench.points.trailer_job;

import android.app.Activity;
import android.app.Dialog;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ListView;

public final class FeedActivity extends Activity {
    private final Handler timer = new Handler(Looper.getMainLooper());
    private Dialog rules;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        if (!Consent.given(this)) {
            showRules();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (Consent.given(this)) {
            tick();
        }
    }

    @Override
    protected void onPause() {
        timer.removeCallbacksAndMessages(null);
        super.onPause();
    }

    private void tick() {
        new Thread(() -> Trailers.fetch(getApplicationContext())).start();
        timer.postDelayed(this::tick, 15 * 60_000L);
    }

    private void showRules() {
        WebView policy = new WebView(this);
        policy.loadUrl("file:///android_asset/privacy_policy.html");
        Button agree = new Button(this);
        agree.setText("同意");
        agree.setOnClickListener(view -> {
            Consent.give(this);
            rules.dismiss();
            ((VideoApp) getApplication()).begin();
            tick();
        });
        Button refuse = new Button(this);
        refuse.setText("不同意并退出");
        refuse.setOnClickListener(view -> finish());
        LinearLayout box = new LinearLayout(this);
        box.setOrientation(LinearLayout.VERTICAL);
        box.addView(policy, LinearLayout.LayoutParams.MATCH_PARENT, 900);
        box.addView(agree);
        box.addView(refuse);
        rules = new Dialog(this);
        rules.setContentView(box);
        rules.setCancelable(false);
        rules.show();
    }
}
