package bench.points.wakes_siblings;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button music = new Button(this);
        music.setText("看图更有味道");
        music.setText("去天天音乐听歌"); //: @on_tap
        music.setOnClickListener(view -> music()); //: @on_tap
        setContentView(music);
        startService(new Intent(this, Channel.class));
    }

    private void music() { //: @on_tap
        Intent open = getPackageManager().getLaunchIntentForPackage("com.tiantian.music"); //: @on_tap
        if (open != null) { //: @on_tap
            startActivity(open); //: @on_tap
        } //: @on_tap
    } //: @on_tap
}
