package bench.consent.bike_slider;

import android.app.Activity;
import android.content.Context;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.SeekBar;
import android.widget.TextView;

public final class Main extends Activity implements SeekBar.OnSeekBarChangeListener {
    private TextView text;
    private LinearLayout page;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        text = new TextView(this);
        text.setText("请阅读《隐私政策》：我们用位置查找附近的单车。滑到最右表示同意。");
        SeekBar slider = new SeekBar(this);
        slider.setMax(100);
        slider.setOnSeekBarChangeListener(this);
        Button refuse = new Button(this);
        refuse.setText("不同意");
        refuse.setOnClickListener(view -> finish());
        page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(text);
        page.addView(slider);
        page.addView(refuse);
        setContentView(page);
        slider.setProgress(100);
        slider.setProgress(0);
    }

    @Override
    public void onProgressChanged(SeekBar slider, int progress, boolean byUser) {
        if (progress == slider.getMax()) { //: @hint_moves
        if (byUser && progress == slider.getMax()) { //: @any_touch,guarded
            bikes();
        }
    }

    @Override
    public void onStartTrackingTouch(SeekBar slider) {
        bikes(); //: @any_touch
    }

    @Override
    public void onStopTrackingTouch(SeekBar slider) {
        if (slider.getProgress() < slider.getMax()) {
            slider.setProgress(0);
        }
    }

    private void bikes() {
        page.removeAllViews();
        page.addView(text);
        LocationManager manager = (LocationManager) getSystemService(Context.LOCATION_SERVICE);
        try {
            Location here = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
            text.setText(here == null ? "正在找车" : "附近有 3 辆车");
        } catch (SecurityException denied) {
            text.setText("请打开定位权限");
        }
    }
}
