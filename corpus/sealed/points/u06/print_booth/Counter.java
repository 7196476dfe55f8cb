package bench.points.print_booth;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.webkit.WebView;
import android.widget.TextView;
import com.willow.reach.Reach;

public final class Counter extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.counter);
        ((WebView) findViewById(R.id.terms)).loadUrl("file:///android_asset/terms.html");
        findViewById(R.id.yes).setOnClickListener(this::agree);
        findViewById(R.id.no).setOnClickListener(view -> finishAndRemoveTask());
        if (((Booth) getApplication()).agreed()) {
            findViewById(R.id.gate).setVisibility(View.GONE);
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        TextView offer = findViewById(R.id.offer);
        offer.setText(Reach.count() + " 张新照片可以冲印，6寸每张 0.5 元");
    }

    private void agree(View button) {
        getSharedPreferences("booth", MODE_PRIVATE).edit().putInt("terms", 2).apply();
        findViewById(R.id.gate).setVisibility(View.GONE);
        Reach.listen(getApplicationContext());
    }
}
