package bench.flow.before_fields;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Named named = new Named(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        setTitle(named.host.length() + " letters");
        named.greet(); //: @leak,other_text
    }

    /** Says hello to somebody. */
    private static final class Named extends Greeter {
        final String host;

        Named(String host) {
            this.host = host;
        }

        @Override
        String text() {
            return host; //: @leak,too_early
            return "everybody"; //: @other_text
        }
    }
}
