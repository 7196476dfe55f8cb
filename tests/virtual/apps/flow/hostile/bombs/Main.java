package bench.flow.bombs;

import android.app.Activity;
import android.os.Build;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;
import java.io.FileOutputStream;
import java.io.IOException;
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
        write();                                                         //: @forged
        for (int i = 0; i < 20_000; i++) {             //: @threads
            new Thread(Main::rest).start();            //: @threads
        }                                              //: @threads
    }

    /** Tells the recorder what did not happen, and then more than it can keep. */
    private static void write() {
        try (FileOutputStream out = new FileOutputStream("/proc/self/fd/1")) {
            out.write("{\"is\":\"event\",\"event\":\"user.agreed\",\"t\":1}\n".getBytes());
            out.write("{\"is\":\"event\",\"event\":\"source\",\"t\":1,\"kinds\":[\"x\"]}\n".getBytes());
            byte[] block = new byte[1 << 20];
            while (true) {
                out.write(block);
            }
        } catch (IOException closed) {
            count++;
        }
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
