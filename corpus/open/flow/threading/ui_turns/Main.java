package bench.flow.ui_turns;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.provider.Settings;
import android.util.Log;
import android.view.View;
import android.widget.Button;
import java.util.concurrent.Executor;

public final class Main extends Activity implements View.OnClickListener {
    private final Handler loop = new Handler(Looper.getMainLooper());
    private final Executor here = Runnable::run;
    private String player = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button beat = new Button(this);
        beat.setText("Beat");
        beat.setOnClickListener(this);
        setContentView(beat);
    }

    @Override
    public void onClick(View beat) {
        player = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        runOnUiThread(this::tick); //: @at_once
        loop.post(this::tick); //: @next_turn
        beat.post(this::tick); //: @by_view
        here.execute(this::tick); //: @direct
        player = "";
        here.execute(() -> loop.removeMessages(1));
    }

    private void tick() {
        Log.i("Metronome", "beat of " + player); //: #sink
    }
}
