package bench.flow.query_cookies;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

/** Shows how loud the phone rings. */
public final class Main extends Activity {
    static final int VOLUME = 1;
    static final int OWNER = 2;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView level = new TextView(this);
        setContentView(level);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Answers answers = new Answers(getContentResolver(), level);
        answers.ask(VOLUME, id, "volume_ring"); //: @leak,deleted
        answers.ask(OWNER, id, "volume_alarm"); //: @other_token
        answers.ask(VOLUME, "ring", "volume_ring"); //: @other_token
    }
}
