package bench.flow.provider_call;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

/** Puts a coin in when the app is opened. */
public final class Main extends Activity {
    private static final Uri BANK = Uri.parse("content://bench.flow.provider_call.bank");

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ask("put", Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        ask("empty", null); //: @emptied
        String word = ask("tell", null); //: @leak,emptied
        String word = ask("sum", null); //: @clean
        Log.d("Bank", "holds " + word); //: #sink
    }

    private String ask(String method, String word) {
        return getContentResolver().call(BANK, method, word, null).getString("word");
    }
}
