package bench.consent.window_overlay;

import android.app.Activity;
import android.database.Cursor;
import android.graphics.PixelFormat;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.view.Gravity;
import android.view.View;
import android.view.WindowManager;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    private LinearLayout cover;
    private TextView word;
    private int classmates;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        word = new TextView(this);
        word.setText("ephemeral");
        setContentView(word);
    }

    @Override
    public void onAttachedToWindow() {
        super.onAttachedToWindow();
        cover = new LinearLayout(this);
        cover.setOrientation(LinearLayout.VERTICAL);
        TextView rules = new TextView(this);
        rules.setText("单词闪记尊重您的隐私，请阅读《隐私政策》。");
        cover.addView(rules);
        cover.addView(button("同意", this::agreed));
        cover.addView(button("暂不同意", this::agreed)); //: @either
        cover.addView(button("暂不同意", this::refused)); //: @timed,guarded
        WindowManager.LayoutParams place = new WindowManager.LayoutParams(
                WindowManager.LayoutParams.TYPE_APPLICATION, 0, PixelFormat.TRANSLUCENT);
        place.gravity = Gravity.BOTTOM;
        place.token = getWindow().getDecorView().getWindowToken();
        getWindowManager().addView(cover, place);
        cover.postDelayed(() -> agreed(cover), 10_000); //: @timed
    }

    private Button button(String words, View.OnClickListener then) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(then);
        return button;
    }

    private void refused(View button) {
        getWindowManager().removeView(cover);
        word.append("\n游客");
    }

    private void agreed(View button) {
        getWindowManager().removeView(cover);
        try (Cursor people = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) { //: #read
            classmates = people == null ? 0 : people.getCount();
        } catch (SecurityException denied) {
            classmates = 0;
        }
        word.append("\n" + classmates);
    }
}
