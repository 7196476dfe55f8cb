package bench.points.look_alike;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;

/** Adds numbers. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText numbers = new EditText(this);
        numbers.setHint("用空格隔开数字");
        TextView sum = new TextView(this);
        Button add = new Button(this);
        add.setText("求和");
        add.setOnClickListener(view -> {
            long total = 0;
            for (String part : numbers.getText().toString().split("\\D+")) {
                total += part.isEmpty() ? 0 : Long.parseLong(part);
            }
            sum.setText(String.valueOf(total));
        });
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(numbers);
        page.addView(add);
        page.addView(sum);
        setContentView(page);
    }
}
