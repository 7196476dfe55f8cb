package bench.flow.share_text;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.TextView;

/** Shows a text as a poster. */
public final class Poster extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView poster = new TextView(this);
        poster.setTextSize(32);
        poster.setText(getIntent().getStringExtra(Intent.EXTRA_TEXT));
        setContentView(poster);
    }
}
