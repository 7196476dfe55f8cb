package bench.consent.emoji_keys;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView words = new TextView(this);
        words.setText("请阅读《隐私政策》：使用粘贴键时，我们会读取剪贴板，内容不上传。");
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(words);
        page.addView(button("同意", true));
        page.addView(button("不同意", false));
        setContentView(page);
    }

    private Button button(String words, boolean yes) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(view -> {
            getSharedPreferences("keys", MODE_PRIVATE).edit().putBoolean("agreed", yes).apply();
            finish();
        });
        return button;
    }
}
