package bench.flow.menu_feedback;

import android.app.Activity;
import android.provider.Settings;
import android.util.Log;
import android.view.Menu;
import android.view.MenuItem;

public final class Main extends Activity {
    private static final int ADD = 1;
    private static final int FEEDBACK = 2;
    private int count;

    @Override
    public boolean onCreateOptionsMenu(Menu menu) {
        menu.add(Menu.NONE, ADD, 0, "添加书签");
        menu.add(Menu.NONE, FEEDBACK, 1, "意见反馈"); //: @leak
        menu.add(Menu.NONE, FEEDBACK, 1, "意见反馈").setEnabled(false); //: @disabled
        return true;
    }

    @Override
    public boolean onOptionsItemSelected(MenuItem item) {
        switch (item.getItemId()) {
            case ADD:
                setTitle("书签 " + ++count);
                return true;
            case FEEDBACK:
                String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
                Log.i("Bookmarks", "feedback from " + id); //: #sink
                return true;
            default:
                return super.onOptionsItemSelected(item);
        }
    }
}
