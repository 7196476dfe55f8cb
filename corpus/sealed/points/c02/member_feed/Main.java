package bench.points.member_feed;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText name = new EditText(this);
        name.setHint("姓名");
        EditText phone = new EditText(this);
        phone.setHint("手机号码");
        Button add = new Button(this);
        add.setText("加入名册");
        add.setOnClickListener(v -> getSharedPreferences("members", MODE_PRIVATE).edit()
                .putString(name.getText().toString(), phone.getText().toString()).apply());
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.addView(name);
        column.addView(phone);
        column.addView(add);
        setContentView(column);
    }
}
