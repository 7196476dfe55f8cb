package bench.flow.late_result;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Picker extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button blue = new Button(this);
        blue.setText("Blue");
        blue.setOnClickListener(view -> picked());
        setContentView(blue);
    }

    private void picked() {
        answer(); //: @before
        finish();
        answer(); //: @after_finish
    }

    @Override
    protected void onPause() {
        super.onPause();
        if (isFinishing()) { //: @while_going
            answer(); //: @while_going
        } //: @while_going
    }

    @Override
    public void onBackPressed() {
        answer(); //: @on_back
        super.onBackPressed();
    }

    private void answer() {
        String who = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        setResult(RESULT_OK, new Intent().putExtra("by", who));
    }
}
