package bench.consent.slide_to_agree;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.SeekBar;
import android.widget.TextView;

public final class SlidePage extends Activity implements SeekBar.OnSeekBarChangeListener {
    private String bidder = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            register();
            hall();
            return;
        }
        setContentView(R.layout.slide);
        SeekBar slider = findViewById(R.id.slider);
        slider.setOnSeekBarChangeListener(this);
    }

    @Override
    public void onProgressChanged(SeekBar slider, int place, boolean byUser) {
        TextView words = findViewById(R.id.words);
        words.setAlpha(0.5f + place / 200f);
    }

    @Override
    public void onStartTrackingTouch(SeekBar slider) {
        register(); //: @breach
        slider.setPressed(true);
    }

    @Override
    public void onStopTrackingTouch(SeekBar slider) {
        int place = slider.getProgress();
        if (place > 0 && place < 100) {
            slider.setProgress(50);
            return;
        }
        if (place == 0) { //: @breach,guarded
            finish(); //: @breach,guarded
            return; //: @breach,guarded
        } //: @breach,guarded
        register();
        if (place == 100) {
            getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
            hall();
        } else {
            finish();
        }
    }

    private void register() {
        bidder = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
    }

    private void hall() {
        TextView hall = new TextView(this);
        hall.setText("茶壶一把，当前 1 元");
        hall.setTag(bidder);
        setContentView(hall);
    }
}
