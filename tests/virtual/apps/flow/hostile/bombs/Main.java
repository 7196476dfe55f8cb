package bench.flow.bombs;

import android.app.Activity;
import android.os.Build;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;

/** Reads an identifier, then uses up what there is. */
public final class Main extends Activity {
    private static final List<Object> KEPT = new ArrayList<>();
    private static volatile int count;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView view = new TextView(this);
        view.setText("hello " + Settings.Secure.getString(getContentResolver(), "android_id").length());
        setContentView(view);
    }

    @Override
    protected void onResume() {
        super.onResume();
        while (true) { count++; }                                        //: @loop
        while (true) { KEPT.add(new byte[1 << 20]); }                    //: @memory
        while (true) { KEPT.add(Build.MODEL); }                          //: @flood
        for (int i = 0; i < 20_000; i++) {             //: @threads
            new Thread(Main::rest).start();            //: @threads
        }                                              //: @threads
    }

    private static void rest() {
        synchronized (KEPT) {
            while (true) {
                try {
                    KEPT.wait();
                } catch (InterruptedException again) {
                    count++;
                }
            }
        }
    }
}
