package bench.flow.told_to_wake;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

/** One table, one order. */
public final class Main extends Activity {
    private final String[] table = new String[1];
    private Waiter waiter;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        waiter = new Waiter(table);
        waiter.start();
        Button order = new Button(this);
        order.setText("Order");
        order.setOnClickListener(view -> order());
        setContentView(order);
    }

    private void order() {
        synchronized (table) {
            table[0] = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
            table[0] = "green tea"; //: @clean
            table.notifyAll();
        }
    }

    @Override
    protected void onDestroy() {
        waiter.interrupt();
        super.onDestroy();
    }
}
