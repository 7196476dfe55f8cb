package bench.consent.choice_group;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.RadioGroup;
import android.widget.TextView;

public final class Main extends Activity {
    private RadioGroup answer;
    private String patient = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.ask);
        answer = findViewById(R.id.answer);
        answer.setOnCheckedChangeListener((group, chosen) -> { //: @on_choice
            patient = Settings.Secure.getString(getContentResolver(), "android_id"); //: @on_choice #choice
        }); //: @on_choice
        findViewById(R.id.next).setOnClickListener(button -> next());
    }

    private void next() {
        if (answer.getCheckedRadioButtonId() == -1) {
            return;
        }
        if (answer.getCheckedRadioButtonId() == R.id.yes) { //: @on_choice,guarded
        { //: @any_choice
            patient = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        }
        ((TextView) findViewById(R.id.title)).setText("请遮住左眼");
    }

    String patient() {
        return patient;
    }
}
