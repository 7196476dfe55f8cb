package bench.points.boot_receiver;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText field = new EditText(this);
        Button button = new Button(this);
        button.setText("平方"); //: @breach,clean,switched_off
        button.setOnClickListener(view -> square(field)); //: @breach,clean,switched_off
        button.setText("这么多分钟后叫我"); //: @alarm_clock
        button.setOnClickListener(view -> set(field)); //: @alarm_clock
        LinearLayout page = new LinearLayout(this);
        page.addView(field);
        page.addView(button);
        setContentView(page);
    }

    private void square(EditText field) {
        double value = Double.parseDouble(field.getText().toString());
        field.setText(String.valueOf(value * value));
    }

    private void set(EditText field) {
        long minutes = Long.parseLong(field.getText().toString());
        long at = System.currentTimeMillis() + minutes * 60_000;
        getSharedPreferences("alarm", MODE_PRIVATE).edit().putLong("at", at).apply();
        Started.restore(this);
    }
}
