package bench.flow.gestures;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.util.Log;
import android.widget.AbsListView;
import android.widget.LinearLayout;
import android.widget.ListView;
import android.widget.NumberPicker;

/** A list that is scrolled, a number that is chosen, and a button that the app presses itself. */
public final class Main extends Activity implements AbsListView.OnScrollListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        ListView list = new ListView(this);
        list.setOnScrollListener(this);
        NumberPicker number = new NumberPicker(this);
        number.setOnValueChangedListener((picker, old, now) -> Log.i("app", "chosen"));
        page.addView(list);
        page.addView(number);
        setContentView(page);
        AlertDialog question =
                new AlertDialog.Builder(this)
                        .setMessage("Keep the list?")
                        .setPositiveButton("Keep", (dialog, which) -> Log.i("app", "kept"))
                        .setNegativeButton("Drop", (dialog, which) -> Log.i("app", "dropped"))
                        .create();
        new Handler(Looper.getMainLooper()).postDelayed(() -> press(question), 2_000);
    }

    private void press(AlertDialog question) {
        question.show();
        question.getButton(DialogInterface.BUTTON_NEGATIVE).performClick();
        question.dismiss();
    }

    @Override
    public void onScrollStateChanged(AbsListView list, int state) {
        Log.i("app", state == SCROLL_STATE_TOUCH_SCROLL ? "scrolls" : "rests");
    }

    @Override
    public void onScroll(AbsListView list, int first, int shown, int all) {}
}
