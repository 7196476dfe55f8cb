package bench.flow.trim_callbacks;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView hint = new TextView(this);
        hint.setText("没有图片");
        setContentView(hint);
    }
}
