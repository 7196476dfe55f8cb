package bench.consent.tick_and_continue;

import android.app.Activity;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.CheckBox;
import android.widget.TextView;
import android.widget.Toast;

public final class Main extends Activity {
    private static final Uri EVENTS = Uri.parse("content://com.android.calendar/events");
    private CheckBox box;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.consent);
        box = findViewById(R.id.box);
    }

    /** Called by the button of the layout. */
    public void proceed(View button) {
        if (!box.isChecked()) { //: @unticked,ticked
            Toast.makeText(this, "请先阅读并勾选同意", Toast.LENGTH_SHORT).show(); //: @unticked,ticked
            return; //: @unticked,ticked
        } //: @unticked,ticked
        setContentView(plan());
    }

    /** Called by the button of the layout. */
    public void leave(View button) {
        finish();
    }

    private View plan() {
        TextView plan = new TextView(this);
        plan.setText("今日推荐：牛油果沙拉");
        plan.append("\n本周饭局：" + meals()); //: @unticked,ignored
        return plan;
    }

    private int meals() {
        try (Cursor meals = getContentResolver().query(EVENTS, null, null, null, null)) { //: #read
            return meals == null ? 0 : meals.getCount();
        } catch (SecurityException denied) {
            return 0;
        }
    }
}
