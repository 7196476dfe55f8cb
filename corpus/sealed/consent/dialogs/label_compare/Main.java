package bench.consent.label_compare;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;

public final class Main extends Activity implements View.OnClickListener {
    private TextView words;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.rules);
        words = findViewById(R.id.words);
        findViewById(R.id.first).setOnClickListener(this);
        findViewById(R.id.second).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        String pressed = ((Button) view).getText().toString();
        String agree = getString(R.string.agree);
        boolean yes = pressed.contains(agree); //: @contains
        boolean yes = pressed.endsWith(agree); //: @ends
        boolean yes = pressed.equals(agree); //: @equals
        boolean yes = pressed.startsWith(agree); //: @starts
        words.setText(R.string.word);
        findViewById(R.id.first).setVisibility(View.GONE);
        findViewById(R.id.second).setVisibility(View.GONE);
        if (yes) {
            learner();
        }
    }

    private void learner() {
        String phone = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        words.append("\n" + phone.substring(0, 4));
    }
}
