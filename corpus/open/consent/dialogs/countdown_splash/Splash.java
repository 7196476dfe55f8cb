package bench.consent.countdown_splash;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.CountDownTimer;
import android.view.View;
import android.widget.TextView;

public final class Splash extends Activity {
    private final CountDownTimer count =
            new CountDownTimer(5000, 1000) {
                @Override
                public void onTick(long left) {
                    TextView clock = findViewById(R.id.clock);
                    clock.setText(String.valueOf(left / 1000));
                }

                @Override
                public void onFinish() {
                    over();
                }
            };
    private boolean answered;
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.splash);
        count.start();
    }

    public void agree(View button) {
        answered = true;
        agreed = true;
        button.setEnabled(false);
    }

    public void refuse(View button) {
        answered = true;
        count.cancel(); //: @runs_out,guarded
        button.setEnabled(false);
        TextView rules = findViewById(R.id.rules);
        rules.setText("您可以继续浏览清理技巧。");
    }

    private void over() {
        if (!answered) { //: @after_refusal
        if (!agreed) { //: @guarded
            return; //: @after_refusal,guarded
        } //: @after_refusal,guarded
        startActivity(new Intent(this, Cleaner.class).putExtra("agreed", agreed));
        finish();
    }

    boolean wasAnswered() {
        return answered;
    }
}
