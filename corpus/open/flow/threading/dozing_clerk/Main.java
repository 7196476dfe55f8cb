package bench.flow.dozing_clerk;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;

public final class Main extends Activity {
    private volatile String caller = "the cat";
    private volatile int nights;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView desk = new TextView(this);
        desk.setText("Ring for service");
        setContentView(desk);
        caller = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Thread clerk = new Thread(this::doze, "clerk");
        clerk.start();
        clerk.interrupt(); //: @woken
        if (!clerk.isInterrupted()) { //: @left_asleep
            desk.setText("The clerk sleeps"); //: @left_asleep
        } //: @left_asleep
    }

    private void doze() {
        Thread.currentThread().interrupt(); //: @self_woken,flag_cleared
        if (Thread.interrupted()) { //: @flag_cleared
            nights++; //: @flag_cleared
        } //: @flag_cleared
        try {
            Thread.sleep(60_000);
            nights++;
        } catch (InterruptedException rung) {
            Log.i("Desk", "woken by " + caller); //: #sink
        }
    }
}
