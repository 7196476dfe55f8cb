package bench.points.plugin_download;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.concurrent.Executors;

/** Filters for a photo frame; more of them come as they are made. */
public final class Main extends Activity {
    private TextView status;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        status = new TextView(this);
        Button more = new Button(this);
        more.setText("获取新滤镜");
        more.setOnClickListener(view -> Executors.newSingleThreadExecutor().execute(this::load));
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(more);
        page.addView(status);
        setContentView(page);
    }

    private void load() {
        String text;
        try {
            text = new Filters(this).next();
        } catch (Exception problem) {
            text = "暂无新滤镜";
        }
        String shown = text;
        runOnUiThread(() -> status.setText(shown));
    }
}
