package bench.points.box_ticked_in_advance;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.view.View;
import android.widget.CheckBox;
import android.widget.TextView;
import android.widget.Toast;

public final class Main extends Activity {
    private CheckBox rules;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.login);
        rules = findViewById(R.id.rules);
        SharedPreferences stored = getSharedPreferences("login", MODE_PRIVATE);
        rules.toggle(); //: @ticked_in_code #toggle
        rules.setChecked(stored.getBoolean("rules", false)); //: @own_tick
        rules.setOnCheckedChangeListener((box, on) -> stored.edit().putBoolean("rules", on).apply());
    }

    public void login(View button) {
        if (rules.isChecked()) {
            visit(button);
        } else {
            Toast.makeText(this, "请先阅读并勾选协议", Toast.LENGTH_SHORT).show();
        }
    }

    public void visit(View button) {
        TextView list = new TextView(this);
        list.setText("今日拼单：土鸡蛋 30 枚");
        setContentView(list);
    }
}
