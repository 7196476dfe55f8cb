package bench.flow.reply_to_sender;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
    }
}
