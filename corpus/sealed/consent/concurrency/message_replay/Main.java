package bench.consent.message_replay;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.os.HandlerThread;
import android.widget.TextView;

public final class Main extends Activity {
    private final HandlerThread thread = new HandlerThread("desk");
    private Desk desk;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView call = new TextView(this);
        call.setText("Nightingale, 23 s");
        setContentView(call);
        thread.start();
        desk = new Desk(thread.getLooper(), this);
        desk.obtainMessage(Desk.READ, 0, 8).sendToTarget();
        call.setOnClickListener(view -> call.append("\n" + desk.watcher()));
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("Shall we keep your recordings under an identifier of this phone?")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> {
                    desk.obtainMessage(Desk.ANSWER, Desk.YES, 0).sendToTarget();
                    desk.obtainMessage(Desk.READ, 0, 8).sendToTarget(); //: @forgotten
                })
                .setNegativeButton("Disagree", (dialog, which) ->
                        desk.obtainMessage(Desk.ANSWER, Desk.NO, 0).sendToTarget())
                .show();
    }

    @Override
    protected void onDestroy() {
        thread.quitSafely();
        super.onDestroy();
    }
}
