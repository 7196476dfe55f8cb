package bench.flow.shifted_row;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

/** Moves a row along. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Move");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String[] row = {"tea", id, "milk"};
        System.arraycopy(row, 1, row, 0, 2); //: @leak,covered
        System.arraycopy(row, 0, row, 1, 2); //: @right,right_second
        Log.d("Shelves", row[0]); //: @leak #sink
        Log.d("Shelves", row[1]); //: @covered,right_second
        Log.d("Shelves", row[2]); //: @right #sink
    }
}
