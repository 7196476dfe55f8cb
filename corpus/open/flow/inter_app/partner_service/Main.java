package bench.flow.partner_service;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.view.ContextMenu;
import android.view.MenuItem;
import android.view.View;
import android.widget.TextView;

/** Prints the label of a parcel; a long press on it opens the menu. */
public final class Main extends Activity {
    static final String PHONE = "phone";
    private static final String PRINTER = "com.example.printer";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView label = new TextView(this);
        label.setText("Locker 12");
        registerForContextMenu(label);
        setContentView(label);
    }

    @Override
    public void onCreateContextMenu(ContextMenu menu, View label, ContextMenu.ContextMenuInfo info) {
        menu.add("Print");
    }

    @Override
    public boolean onContextItemSelected(MenuItem item) {
        if (checkSelfPermission("android.permission.READ_PHONE_STATE")
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
            return true;
        }
        Intent order = new Intent("print.LABEL").putExtra("locker", 12);
        order.putExtra(PHONE, getSystemService(TelephonyManager.class).getLine1Number()); //: #source
        order.setComponent(new ComponentName(PRINTER, PRINTER + ".PrintService")); //: @leak,cleared
        order.setComponent(new ComponentName(this, Labels.class)); //: @clean
        order.removeExtra(PHONE); //: @cleared
        startService(order); //: #sink
        return true;
    }
}
