package bench.consent.ticked_box;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.view.View;
import android.widget.CheckBox;
import android.widget.TextView;
import android.widget.Toast;

public final class Main extends Activity {
    private CheckBox read;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.welcome);
        read = findViewById(R.id.read);
        read.setChecked(true); //: @set_in_code #tick
        findViewById(R.id.start).setOnClickListener(this::start);
        findViewById(R.id.refuse).setOnClickListener(v -> finish());
    }

    private void start(View button) {
        if (!read.isChecked()) {
            Toast.makeText(this, "请先阅读并勾选", Toast.LENGTH_SHORT).show();
            return;
        }
        String reader = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
        getSharedPreferences("reader", MODE_PRIVATE).edit().putString("id", reader).apply();
        TextView page = new TextView(this);
        page.setText("《猜猜我有多爱你》");
        setContentView(page);
    }
}
