package bench.flow.outer_loop;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String own = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #source
        String[][] rows = {{"Ada", "Ben"}, {"Cleo", ""}, {own, "Dan"}};
        TextView plan = new TextView(this);
        plan.setText(rows.length + " rows, you sit in " + rows[2][0]);
        setContentView(plan);
        Log.i("hall", seats(rows)); //: #sink
    }

    private static String seats(String[][] rows) {
        StringBuilder text = new StringBuilder();
        hall:
        for (int row = 0; row < rows.length; row++) {
            for (String seat : rows[row]) {
                if (seat.isEmpty()) {
                    break hall; //: @leaves_early
                    continue; //: @leak,skips_row
                }
                if (row == 2) { //: @skips_row
                    continue hall; //: @skips_row
                } //: @skips_row
                text.append(seat).append(' ');
            }
        }
        return text.toString();
    }
}
