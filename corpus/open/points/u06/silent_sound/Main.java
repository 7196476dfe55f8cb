package bench.points.silent_sound;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button button = new Button(this);
        button.setText("I reached my goal"); //: @breach,clean
        button.setText("Let it rain"); //: @rain
        button.setOnClickListener(view -> play()); //: @clean,rain
        setContentView(button);
        play(); //: @breach
    }

    private void play() {
        startService(new Intent(this, Sound.class));
    }
}
