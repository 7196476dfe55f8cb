package bench.flow.extra_keys;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.widget.TextView;

public final class Parcels extends Activity {
    private static final String KEY = "sender"; //: @leak,replaced
    private static final String KEY = "city"; //: @clean

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView empty = new TextView(this);
        empty.setText("暂无快递");
        setContentView(empty);
        Log.i("Parcels", "list for " + getIntent().getStringExtra(KEY)); //: #sink
    }
}
