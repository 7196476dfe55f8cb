package bench.flow.thrown_by_letter;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            try {
                Integer.parseInt(id.substring(i, i + 1));
                shape.append('9'); //: @leak
                shape.append('x'); //: @clean
            } catch (NumberFormatException letter) {
                shape.append('x');
            }
        }
        sendBroadcast(new Intent("bench.SHAPE").putExtra("shape", shape.toString())); //: #sink
    }
}
