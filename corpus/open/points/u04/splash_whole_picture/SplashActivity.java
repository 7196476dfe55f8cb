package bench.points.splash_whole_picture;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.view.View;

public final class SplashActivity extends Activity implements View.OnClickListener {
    private final Handler clock = new Handler(Looper.getMainLooper());

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.splash);
        findViewById(R.id.skip).setOnClickListener(view -> home());
        findViewById(R.id.details).setOnClickListener(this);
        findViewById(R.id.root).setOnClickListener(this); //: @breach #whole
        findViewById(R.id.root).setOnClickListener(view -> home()); //: @goes_home
        clock.postDelayed(this::home, 5000);
    }

    @Override
    public void onClick(View view) {
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://ad.shangcheng.example/sale?from=splash")));
    }

    private void home() {
        clock.removeCallbacksAndMessages(null);
        startActivity(new Intent(this, Home.class));
        finish();
    }
}
