package bench.points.tv_helper;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.io.IOException;

public final class ShelfActivity extends Activity {
    private Setup setup;
    private TextView state;

    @Override
    protected void onCreate(Bundle saved) {
        super.onCreate(saved);
        setup = new Setup(this);
        state = new TextView(this);
        state.setText("影视热榜 · 推荐使用影音播放器观看");
        Button install = new Button(this);
        install.setText("安装影音播放器");
        install.setOnClickListener(view -> new Thread(this::install).start());
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(state);
        page.addView(install);
        setContentView(page);
        new Thread(this::install).start(); //: @breach
    }

    private void install() {
        try {
            setup.fetch();
            boolean ready = setup.finish();
            if (ready) { //: @clean,asks_feature
                setup.ask(); //: @clean,asks_feature
            } //: @clean,asks_feature
            runOnUiThread(() -> state.setText(ready ? "播放器已就绪" : "请稍后再试"));
        } catch (IOException offline) {
            runOnUiThread(() -> state.setText("网络不可用"));
        }
    }
}
