package bench.flow.context_note;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.ContextMenu;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.TextView;

public final class Main extends Activity {
    private static final int COPY = 1;
    private static final int SIGN = 2;
    private String writer = "";
    private TextView note;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        note = new TextView(this);
        note.setText("Water the plants");
        setContentView(note);
        writer = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        registerForContextMenu(note);
        unregisterForContextMenu(note); //: @unregistered,registered_again
        registerForContextMenu(note); //: @registered_again
    }

    @Override
    public void onCreateContextMenu(ContextMenu menu, View view, ContextMenu.ContextMenuInfo info) {
        menu.add(Menu.NONE, COPY, 0, "Copy");
        menu.add(Menu.NONE, SIGN, 1, "Sign"); //: @leak,unregistered,registered_again
    }

    @Override
    public boolean onContextItemSelected(MenuItem item) {
        switch (item.getItemId()) {
            case COPY:
                note.append("\nWater the plants");
                return true;
            case SIGN:
                Log.i("Notes", "signed by " + writer); //: #sink
                return true;
            default:
                return super.onContextItemSelected(item);
        }
    }
}
