package bench.flow.bridge_or_overload;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

/** Writes guests into the book. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button sign = new Button(this);
        sign.setText("Sign");
        sign.setOnClickListener(view -> sign());
        setContentView(sign);
    }

    private void sign() {
        String guest = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Book book = new Book();
        Desk<CharSequence> desk = book; //: @leak
        Desk<String> desk = book; //: @overload
        desk.take(guest); //: @leak,overload
        book.take((CharSequence) guest); //: @direct
        setTitle(book.pages() + " pages");
    }
}
