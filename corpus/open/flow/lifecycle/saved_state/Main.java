package bench.flow.saved_state;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private String device = "none";

    @Override
    protected void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        state.putString("page", "2");
        state.putString("device", "saved"); //: @plain_field
        device = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        state.putString("device", device); //: @leak,clean
    }

    @Override
    protected void onRestoreInstanceState(Bundle state) {
        super.onRestoreInstanceState(state);
        String shown = state.getString("device"); //: @leak,plain_field
        String shown = state.getString("page"); //: @clean
        Log.d("Form", "continues with " + shown); //: #sink
    }
}
