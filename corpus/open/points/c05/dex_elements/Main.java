package bench.points.dex_elements;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

/** Word of the day. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView word = new TextView(this);
        word.setText(Word.today());
        setContentView(word);
    }
}
