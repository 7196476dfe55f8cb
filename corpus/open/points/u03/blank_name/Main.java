package bench.points.blank_name;

import android.app.Activity;
import android.os.Bundle;
import android.widget.EditText;

public final class Main extends Activity {
    private EditText amount;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        amount = new EditText(this);
        amount.setHint("今天花了多少？");
        setContentView(amount);
    }

    @Override
    protected void onPause() {
        super.onPause();
        getSharedPreferences("book", MODE_PRIVATE)
                .edit()
                .putString("today", amount.getText().toString())
                .apply();
    }
}
