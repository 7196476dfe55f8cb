package bench.consent.popup_choice;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.PopupMenu;
import android.widget.TextView;

public final class Main extends Activity {
    private static final int YES = 1;
    private static final int NO = 2;
    private TextView board;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        board = new TextView(this);
        board.setText("Privacy Policy: to know you again we read an ID of your phone.");
        Button answer = new Button(this);
        answer.setText("Your answer");
        answer.setOnClickListener(this::ask);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(board);
        page.addView(answer);
        setContentView(page);
    }

    private void ask(View button) {
        PopupMenu menu = new PopupMenu(this, button);
        menu.getMenu().add(Menu.NONE, YES, 0, "I agree");
        menu.getMenu().add(Menu.NONE, NO, 1, "I disagree");
        menu.setOnMenuItemClickListener(this::chosen);
        menu.setOnDismissListener(closed -> play()); //: @when_closed
        menu.setOnDismissListener(closed -> board.setEnabled(true)); //: @any_item,guarded
        menu.show();
    }

    private boolean chosen(MenuItem item) {
        if (item.getItemId() == NO) { //: @when_closed,guarded
            board.setText("You play as a guest."); //: @when_closed,guarded
            return true; //: @when_closed,guarded
        } //: @when_closed,guarded
        play();
        return true;
    }

    private void play() {
        board.setTag(Settings.Secure.getString(getContentResolver(), "android_id")); //: #read
        board.setText("White to move");
    }
}
