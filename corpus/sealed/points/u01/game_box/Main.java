package bench.points.game_box;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.io.File;

public final class Main extends Activity {
    private TextView state;

    @Override
    protected void onCreate(Bundle saved) {
        super.onCreate(saved);
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        state = new TextView(this);
        state.setText("贪吃蛇大战 2.3 · 12 MB");
        Button get = new Button(this);
        get.setText("下载游戏");
        get.setOnClickListener(v -> fetch());
        column.addView(state);
        column.addView(get);
        setContentView(column);
    }

    private void fetch() {
        state.setText("下载中…");
        new Thread(() -> {
            File apk = new Download(getFilesDir()).run("https://box.example.cn/snake.apk", "snake.apk");
            if (apk != null) {
                new Installer(this).install(apk);
            }
        }).start();
    }
}
