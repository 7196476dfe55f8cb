package bench.points.cloud_diary;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import java.io.IOException;
import java.security.GeneralSecurityException;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText diary = new EditText(this);
        diary.setHint("今天发生了什么？");
        Button save = new Button(this);
        save.setText("保存到云端");
        save.setOnClickListener(v -> new Thread(() -> save(diary.getText().toString())).start());
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.addView(diary);
        column.addView(save);
        setContentView(column);
    }

    private void save(String text) {
        try {
            new Sync().send(text);
        } catch (IOException | GeneralSecurityException offline) {
            getSharedPreferences("draft", MODE_PRIVATE).edit().putString("text", text).apply();
        }
    }
}
