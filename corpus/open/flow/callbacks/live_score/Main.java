package bench.flow.live_score;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;

public final class Main extends Activity {
    private final Live<String> score = new Live<>();
    private TextView board;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        board = new TextView(this);
        setContentView(board);
        score.observe(this::show); //: @kept_for_later,stopped,overtaken
        score.map(name -> "0 : 0").observe(this::show); //: @mapped
        score.map(name -> "观众 " + name).observe(this::show); //: @mapped_on
        score.set(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        score.set("2 : 1"); //: @overtaken
        score.stop(); //: @stopped
    }

    @Override
    protected void onStart() {
        super.onStart();
        score.active(true);
    }

    @Override
    protected void onStop() {
        score.active(false);
        super.onStop();
    }

    private void show(String text) {
        board.setText(text);
        Log.i("Score", text); //: #sink
    }
}
