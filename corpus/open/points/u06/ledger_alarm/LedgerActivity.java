package bench.points.ledger_alarm;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.text.InputType;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;

public final class LedgerActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!getSharedPreferences("ledger", MODE_PRIVATE).getBoolean("rules", false)) {
            startActivity(new Intent(this, RulesActivity.class));
            finish();
            return;
        }
        EditText sum = new EditText(this);
        sum.setInputType(InputType.TYPE_CLASS_NUMBER);
        sum.setHint("金额（元）");
        Button note = new Button(this);
        note.setText("记一笔");
        Budget budget = new Budget(this);
        note.setOnClickListener(view -> {
            budget.spend(sum.getText().toString());
            setTitle("本月已花 " + budget.spent() + " 元");
        });
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(sum);
        page.addView(note);
        setContentView(page);
        budget.watch();
    }
}
