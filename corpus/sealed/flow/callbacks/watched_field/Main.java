package bench.flow.watched_field;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;
import android.text.Editable;
import android.text.TextWatcher;
import android.webkit.WebView;
import android.widget.EditText;

public final class Main extends Activity {
    private final TextWatcher hints = new TextWatcher() {
        @Override
        public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

        @Override
        public void onTextChanged(CharSequence text, int start, int before, int count) {}

        @Override
        public void afterTextChanged(Editable text) { //: #source
            WebView page = findViewById(R.id.hints);
            page.loadUrl("https://hints.example.com/?q=" + Uri.encode(text.toString())); //: #sink
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        EditText search = findViewById(R.id.search);
        EditText secret = findViewById(R.id.secret);
        search.addTextChangedListener(hints);
        secret.addTextChangedListener(hints); //: @leak,detached
        secret.removeTextChangedListener(hints); //: @detached
    }
}
