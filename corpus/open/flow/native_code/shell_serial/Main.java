package bench.flow.shell_serial;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.widget.TextView;

/** Heads a log for the workbench with what tells phones apart. */
public final class Main extends Activity {
    private static final String SERIAL = "ro.serialno";
    private static final String RELEASE = "ro.build.version.release";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView screen = new TextView(this);
        screen.setText("logged: " + SERIAL);
        setContentView(screen);
        screen.setOnLongClickListener(
                view -> {
                    String head = Shell.run(SERIAL); //: @leak,exit_code
                    String head = Shell.run(RELEASE); //: @clean
                    Log.w("Bench", "head " + head); //: #sink
                    return true;
                });
    }
}
