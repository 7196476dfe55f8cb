package bench.points.review_signs;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebView;

/** A card table played for money. */
public final class Table extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView table = new WebView(this);
        table.getSettings().setJavaScriptEnabled(true);
        table.loadUrl("https://play.bashang-qipai.example/lobby");
        setContentView(table);
    }
}
