package bench.flow.tape_loop;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Tape tape = new Tape(4);
        String voice = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        tape.record(voice).record("milk").record("bread").record("call Ann"); //: @kept,recorded_over
        tape.record("eggs"); //: @recorded_over
        tape.record("milk").record("bread").record("call Ann").record("eggs").record(voice); //: @wrapped_read
        for (int i = 0; i < tape.length(); i++) { //: @kept,recorded_over
            Log.d("Memo", tape.at(i)); //: @kept,recorded_over #sink
        } //: @kept,recorded_over
        Log.d("Memo", tape.at(8)); //: @wrapped_read #one
        setTitle("Memos: " + tape.length());
    }
}
