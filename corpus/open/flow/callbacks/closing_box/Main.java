package bench.flow.closing_box;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

/** Sets the time of a game in a box. */
public final class Main extends Activity {
    private String board;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        board = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        new AlertDialog.Builder(this)
                .setTitle("Minutes each")
                .setMessage("Five minutes, three seconds a move.")
                .setCancelable(false) //: @clean,dismissed
                .setPositiveButton("Start", (box, which) -> setTitle("Running"))
                .setOnCancelListener(this::closed) //: @leak,clean
                .setOnDismissListener(this::closed) //: @dismissed
                .show();
    }

    private void closed(DialogInterface box) {
        Log.d("Clock", "closed on " + board); //: #sink
    }
}
