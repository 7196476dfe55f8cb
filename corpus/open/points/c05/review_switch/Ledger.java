package bench.points.review_switch;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;

/** What was spent today. */
public final class Ledger extends Activity {
    private int sum;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView total = new TextView(this);
        total.setTextColor(getIntent().getIntExtra("colour", 0xff222222));
        EditText amount = new EditText(this);
        Button add = new Button(this);
        String text = getIntent().getStringExtra("button");
        add.setText(text == null ? "新增" : text);
        add.setOnClickListener(view -> {
            sum += Integer.parseInt("0" + amount.getText().toString().replaceAll("\\D", ""));
            total.setText("今日支出：" + sum + " 元");
        });
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(total);
        page.addView(amount);
        page.addView(add);
        setContentView(page);
    }
}
