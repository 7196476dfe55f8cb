package bench.flow.sublist_view;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public final class Main extends Activity {
    private final List<String> rows = new ArrayList<>(Arrays.asList("Receipt", "-", "-"));

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView page = new TextView(this);
        setContentView(page);
        List<String> device = rows.subList(1, 2); //: @leak,first_row
        List<String> device = new ArrayList<>(rows.subList(1, 2)); //: @clean
        sign(device);
        page.setText(rows.get(0));
        print(1); //: @leak,clean
        print(0); //: @first_row
    }

    private void sign(List<String> row) {
        row.set(0, Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
    }

    private void print(int row) {
        Log.i("Receipt", rows.get(row)); //: #sink
    }
}
