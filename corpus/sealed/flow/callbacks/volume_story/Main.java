package bench.flow.volume_story;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.LinearLayout;
import android.widget.SeekBar;
import android.widget.TextView;

public final class Main extends Activity implements SeekBar.OnSeekBarChangeListener {
    private String note = "";
    private String level = "";
    private TextView story;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        story = new TextView(this);
        story.setText("从前有座山");
        SeekBar volume = new SeekBar(this);
        volume.setOnSeekBarChangeListener(this);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(story);
        page.addView(volume);
        setContentView(page);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
    }

    @Override
    public void onProgressChanged(SeekBar bar, int place, boolean byUser) {
        level = "volume " + place;
        if (!byUser || checkSelfPermission("android.permission.READ_PHONE_STATE") != 0) {
            return;
        }
        note = level + " of " + getSystemService(TelephonyManager.class).getLine1Number(); //: #source
        story.setContentDescription(note);
    }

    @Override
    public void onStartTrackingTouch(SeekBar bar) {
        story.setTextSize(16);
    }

    @Override
    public void onStopTrackingTouch(SeekBar bar) {
        note = ""; //: @wiped
        Log.d("story", note); //: @leak,wiped #sink
        Log.d("story", level); //: @other_note
    }
}
