package bench.consent.span_answers;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.text.method.LinkMovementMethod;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView page;
    private int friends;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        page = new TextView(this);
        page.setMovementMethod(LinkMovementMethod.getInstance());
        page.setText(new Words()
                .say("开始之前，请阅读")
                .tap("《隐私政策》", this::rules)
                .say("。\n")
                .tap("同意", this::open)
                .say("  或者  ")
                .tap("不同意", this::open) //: @either
                .tap("不同意", this::close) //: @rules_link,guarded
                .done());
        setContentView(page);
    }

    private void open() {
        try (Cursor people = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) { //: #read
            friends = people == null ? 0 : people.getCount();
        } catch (SecurityException denied) {
            friends = 0;
        }
        page.setText("床前明月光");
    }

    private void close() {
        page.setText("再见");
        finish();
    }

    private void rules() {
        page.append("\n我们如何处理您的信息……");
        try (Cursor people = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) { //: @rules_link #side
            friends = people == null ? 0 : people.getCount(); //: @rules_link
        } catch (SecurityException denied) { //: @rules_link
            friends = 0; //: @rules_link
        } //: @rules_link
    }

    int friends() {
        return friends;
    }
}
