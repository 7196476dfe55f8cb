package bench.points.opening_art;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;

public final class SplashActivity extends Activity {
    private static final String SHOP = "https://shop.example.cn/frames?from=opening";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.splash);
    }

    public void onPicture(View view) {
        offer(); //: @breach #jump
        onward(); //: @onward,button_only
    }

    public void onSkip(View view) {
        onward();
    }

    public void onOffer(View view) {
        offer();
    }

    private void offer() {
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse(SHOP)));
    }

    private void onward() {
        startActivity(new Intent(this, Gallery.class));
        finish();
    }
}
