package bench.points.wifi_prefetch;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView joke = new TextView(this);
        joke.setText("问：什么布剪不断？答：瀑布。");
        Button card = new Button(this);
        card.setText("推荐：笑笑视频");
        card.setOnClickListener(view -> offer());
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(joke);
        page.addView(card);
        setContentView(page);
    }

    private void offer() {
        new AlertDialog.Builder(this)
                .setTitle("笑笑视频 4.2")
                .setMessage("开发运营者：笑笑科技\n功能：短视频\n权限：无\n隐私政策：https://xiaoxiao.example/p")
                .setPositiveButton("下载", (dialog, which) -> Depot.fetch(this, Depot.APPS[0]))
                .setNegativeButton("取消", null)
                .show();
    }
}
