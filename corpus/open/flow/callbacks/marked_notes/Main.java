package bench.flow.marked_notes;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.ActionMode;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.TextView;

public final class Main extends Activity implements ActionMode.Callback {
    private static final int DELETE = 1;
    private static final int EXPORT = 2;
    private TextView note;
    private String writer = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        note = new TextView(this);
        note.setText("买米、还书");
        note.setOnLongClickListener(view -> startActionMode(this) != null);
        setContentView(note);
        writer = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }

    @Override
    public boolean onCreateActionMode(ActionMode mode, Menu menu) {
        menu.add(Menu.NONE, DELETE, 0, "删除");
        menu.add(Menu.NONE, EXPORT, 1, "导出"); //: @leak,refused,closed
        return true; //: @leak,closed,other_item
        return false; //: @refused
    }

    @Override
    public boolean onPrepareActionMode(ActionMode mode, Menu menu) {
        return false;
    }

    @Override
    public boolean onActionItemClicked(ActionMode mode, MenuItem item) {
        if (item.getItemId() == EXPORT) {
            Log.i("Notes", writer + " exports " + note.getText()); //: @leak,refused,other_item #item
        } else {
            note.setText("");
        }
        mode.finish();
        return true;
    }

    @Override
    public void onDestroyActionMode(ActionMode mode) {
        Log.i("Notes", "done with " + writer); //: @closed #end
    }
}
