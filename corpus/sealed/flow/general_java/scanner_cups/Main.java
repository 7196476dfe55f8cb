package bench.flow.scanner_cups;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.Scanner;

/** Reads an order back. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Pour");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Scanner order = new Scanner("tea:" + id + ":milk 2");
        order.useDelimiter(":"); //: @leak,clean,not_a_number
        String cup = "none";
        if (order.hasNextInt()) cup = order.next() + order.next(); //: @not_a_number
        order.next(); //: @leak
        order.skip("tea:[^:]*"); //: @clean
        cup = order.next(); //: @leak,clean,spaces
        Log.d("Cups", cup); //: #sink
    }
}
