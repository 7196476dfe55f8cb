package bench.flow.split_parts;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        StringBuilder code = new StringBuilder("seat7|");
        code.append(id).append('|').append("room 301");
        code.delete(5, code.length()); //: @cut
        String[] parts = code.toString().split("\\|");
        String shown = parts[1]; //: @leak
        String shown = parts[2]; //: @clean
        String shown = parts[0]; //: @cut
        Log.i("SignIn", shown.trim()); //: #sink
    }
}
