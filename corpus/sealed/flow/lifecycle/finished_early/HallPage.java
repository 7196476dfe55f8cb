package bench.flow.finished_early;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

public final class HallPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView hall = new TextView(this);
        hall.setText("今日展览：青铜器");
        setContentView(hall);
    }
}
