package bench.flow.typed_secret;

import android.app.Activity;
import android.os.Bundle;
import android.text.Editable;
import android.text.TextWatcher;
import android.util.Log;
import android.widget.EditText;

public final class Main extends Activity implements TextWatcher {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        EditText coupon = findViewById(R.id.coupon);
        EditText password = findViewById(R.id.password);
        password.addTextChangedListener(this); //: @leak,unwatched
        coupon.addTextChangedListener(this); //: @clean
        password.removeTextChangedListener(this); //: @unwatched
        findViewById(R.id.login).setOnClickListener(button -> setTitle(coupon.getText()));
    }

    @Override
    public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

    @Override
    public void onTextChanged(CharSequence text, int start, int before, int count) {}

    @Override
    public void afterTextChanged(Editable text) { //: #source
        Log.v("Login", "typed " + text); //: #sink
    }
}
