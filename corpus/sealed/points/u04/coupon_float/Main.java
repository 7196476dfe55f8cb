package bench.points.coupon_float;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.market);
        View coupon = findViewById(R.id.coupon);
        findViewById(R.id.close_ground).setOnClickListener(ground -> coupon.setVisibility(View.GONE));
        findViewById(R.id.offer).setOnClickListener(offer ->
                startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://lanzi.example/coupon/39-8"))));
    }
}
