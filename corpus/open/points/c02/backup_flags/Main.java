package bench.points.backup_flags;

import android.app.Activity;
import android.os.Bundle;
import android.widget.EditText;

/** A scratch pad: one text that is gone when the page is left. */
public final class Main extends Activity {
    private EditText text;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        text = new EditText(this);
        text.setHint("随手写点什么，离开即清空");
        setContentView(text);
    }

    @Override
    protected void onStop() {
        super.onStop();
        text.setText("");
    }
}
