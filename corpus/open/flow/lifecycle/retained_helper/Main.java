package bench.flow.retained_helper;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

@SuppressWarnings("deprecation")
public final class Main extends Activity {
    private static final String TAG = "helper";
    private Helper helper;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        helper = (Helper) getFragmentManager().findFragmentByTag(TAG);
        if (helper == null) {
            helper = new Helper();
            getFragmentManager().beginTransaction().add(helper, TAG).commit();
        }
        Button sign = new Button(this);
        sign.setText("Sign the board");
        sign.setOnClickListener(view -> sign());
        setContentView(sign);
        Log.i("Cross", "board of " + helper.word); //: #sink
    }

    private void sign() {
        helper.word = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }
}
