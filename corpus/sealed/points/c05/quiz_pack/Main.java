package bench.points.quiz_pack;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.function.Function;

public final class Main extends Activity {
    private volatile Function<String, String> rules = new Rules();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView question = new TextView(this);
        question.setText("画蛇");
        EditText answer = new EditText(this);
        Button check = new Button(this);
        check.setText("对答案");
        check.setOnClickListener(view -> {
            String right = rules.apply(question.getText().toString());
            setTitle(right.contentEquals(answer.getText()) ? "答对了" : "再想想");
        });
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(question);
        page.addView(answer);
        page.addView(check);
        setContentView(page);
        new Thread(() -> rules = Pack.rules(this)).start();
    }
}
