package bench.consent.alias_entry;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.EditText;

/** One line for one expense. */
public final class Quick extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText sum = new EditText(this);
        sum.setHint("金额");
        setContentView(sum);
        String book = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        setTitle("账本 " + book.substring(0, 4));
    }
}
