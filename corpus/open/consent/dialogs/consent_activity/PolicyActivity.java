package bench.consent.consent_activity;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;

public final class PolicyActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.policy);
        Button agree = findViewById(R.id.agree);
        Button refuse = findViewById(R.id.refuse);
        agree.setOnClickListener(view -> answer(RESULT_OK));
        refuse.setOnClickListener(view -> answer(RESULT_CANCELED));
    }

    private void answer(int result) {
        setResult(result);
        finish();
    }
}
