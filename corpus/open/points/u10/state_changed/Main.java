package bench.points.state_changed;

import android.app.Activity;
import android.app.AppOpsManager;
import android.os.Bundle;
import android.os.Process;
import android.util.Log;
import android.widget.Button;
import java.io.IOException;

public final class Main extends Activity {
    private static final String PLACE = "android.permission.ACCESS_FINE_LOCATION";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button button = new Button(this);
        button.setText("Check the battery");
        button.setText("Forget my place"); //: @revokes_own
        button.setOnClickListener(view -> forget()); //: @revokes_own
        setContentView(button);
        new Thread(this::prepare).start();
    }

    private void forget() { //: @revokes_own
        revokeSelfPermissionOnKill(PLACE); //: @revokes_own
    } //: @revokes_own

    private void prepare() {
        AppOpsManager operations = getSystemService(AppOpsManager.class);
        run("su", "-c", "pm grant " + getPackageName() + " " + PLACE); //: @breach #change
        run("dumpsys", "battery"); //: @looks_only
        int mode = operations.checkOpNoThrow(AppOpsManager.OPSTR_FINE_LOCATION, Process.myUid(), getPackageName()); //: @looks_only
        Log.i("Battery", "place is " + mode); //: @looks_only
        try { //: @by_reflection
            AppOpsManager.class.getMethod("setMode", String.class, int.class, String.class, int.class) //: @by_reflection
                    .invoke(operations, "android:fine_location", Process.myUid(), getPackageName(), 0); //: @by_reflection #change
        } catch (ReflectiveOperationException problem) { //: @by_reflection
            Log.w("Battery", "not on this phone"); //: @by_reflection
        } //: @by_reflection
        Log.i("Battery", "ready " + (operations != null));
    }

    private static void run(String... command) {
        try {
            Log.i("Battery", "ended with " + Runtime.getRuntime().exec(command).waitFor());
        } catch (IOException | InterruptedException problem) {
            Log.w("Battery", "refused");
        }
    }
}
