package bench.consent.typed_yes;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.text.Editable;
import android.text.TextWatcher;
import android.view.KeyEvent;
import android.widget.EditText;
import android.widget.TextView;

public final class Main extends Activity implements TextView.OnEditorActionListener, TextWatcher {
    private EditText word;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        word = (EditText) findViewById(R.id.word);
        word.setOnEditorActionListener(this);
        word.addTextChangedListener(this); //: @first_letter
    }

    @Override
    public boolean onEditorAction(TextView field, int action, KeyEvent key) {
        boolean yes = field.length() > 0; //: @any_word
        boolean yes = "yes".contentEquals(field.getText()); //: @first_letter,guarded
        if (yes) open();
        else finish();
        return true;
    }

    @Override
    public void afterTextChanged(Editable text) {
        if (text.length() > 0) open(); //: @first_letter
    }

    @Override
    public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

    @Override
    public void onTextChanged(CharSequence text, int start, int before, int count) {}

    private void open() {
        word.setEnabled(false);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String number = phone.getLine1Number(); //: #read
        TextView plan = (TextView) findViewById(R.id.plan);
        plan.setText(number == null ? "Plot 12" : "Plot 12, " + number);
    }
}
