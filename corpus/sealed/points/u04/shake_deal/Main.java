package bench.points.shake_deal;

import android.app.Activity;
import android.content.Intent;
import android.hardware.SensorManager;
import android.net.Uri;
import android.os.Bundle;
import android.widget.ArrayAdapter;
import android.widget.LinearLayout;
import android.widget.ListView;
import android.widget.Switch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

public final class Main extends Activity implements Shaker.Shaken {
    private final List<String> deals = new ArrayList<>(Arrays.asList("洗衣液 9.9 元", "抽纸 12.9 元", "牙膏 5.5 元"));
    private ArrayAdapter<String> adapter;
    private Shaker shaker;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        adapter = new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, deals);
        shaker = new Shaker(getSystemService(SensorManager.class), this);
        Switch mix = new Switch(this);
        mix.setText("摇动手机换一批");
        mix.setOnCheckedChangeListener((box, on) -> { if (on) shaker.start(); else shaker.stop(); }); //: @shuffle
        shaker.start(); //: @breach,clean,gravity_cut
        ListView list = new ListView(this);
        list.setAdapter(adapter);
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.addView(mix);
        column.addView(list);
        setContentView(column);
    }

    @Override
    public void onShaken() {
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://ad.example.cn/landing?id=77"))); //: @breach,clean,gravity_cut
        Collections.shuffle(deals); //: @shuffle
        adapter.notifyDataSetChanged();
    }

    @Override
    protected void onDestroy() {
        shaker.stop();
        super.onDestroy();
    }
}
