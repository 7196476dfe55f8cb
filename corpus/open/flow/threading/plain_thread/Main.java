package bench.flow.plain_thread;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static final class Courier extends Thread {
        private final String text;

        Courier(String text) {
            this.text = text;
        }

        @Override
        public void run() {
            Log.i("bench", text); //: #sink
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Courier courier = new Courier(id);
        Courier spare = new Courier("none");
        courier.start(); //: @leak
        courier.run(); //: @direct
        courier.setName("courier"); //: @clean
        spare.start(); //: @idle
    }
}
