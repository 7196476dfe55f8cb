package bench.flow.draft_cuts;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static final String GREETING = "Dear: ";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        StringBuilder draft = new StringBuilder(GREETING).append(id);
        String text = draft.toString(); //: @copied_before
        draft.delete(GREETING.length(), draft.length()); //: @tail_cut
        draft.delete(0, GREETING.length()); //: @head_cut
        draft.setLength(GREETING.length()); //: @shortened,copied_before
        draft.append("all well"); //: @shortened,tail_cut
        String text = draft.reverse().substring(0, 4); //: @reversed
        String text = draft.toString(); //: @tail_cut,head_cut,shortened
        setTitle(draft.length() + " letters");
        Log.i("Postcard", text); //: #sink
    }
}
