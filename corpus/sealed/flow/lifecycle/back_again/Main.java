package bench.flow.back_again;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private String kept = "empty"; //: @leak,clean,gone
    private static String kept = "empty"; //: @next_instance

    private void keep() {
        kept = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.i("bench", "first " + kept); //: @next_instance,gone #first
    }

    @Override
    protected void onStart() {
        super.onStart();
        kept = "empty"; //: @leak
    }

    @Override
    protected void onPause() {
        keep(); //: @clean
        super.onPause();
    }

    @Override
    protected void onStop() {
        keep(); //: @leak
        kept = "empty"; //: @clean
        super.onStop();
    }

    @Override
    protected void onRestart() {
        super.onRestart();
        Log.i("bench", "again " + kept); //: @leak,clean #sink
    }

    @Override
    protected void onDestroy() {
        keep(); //: @next_instance,gone
        super.onDestroy();
    }
}
