package bench.points.renewal_ticked;

import android.app.Activity;
import android.content.Intent;
import android.content.SharedPreferences;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.CheckBox;

public final class Main extends Activity {
    private SharedPreferences choices;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.pay);
        choices = getSharedPreferences("pay", MODE_PRIVATE);
        CheckBox choice = findViewById(R.id.choice);
        choice.setChecked(true); //: @ticked_in_code #tick
        choice.setChecked(choices.getBoolean("choice", false)); //: @restored
        choice.setOnCheckedChangeListener((box, on) -> choices.edit().putBoolean("choice", on).apply());
    }

    public void pay(View button) {
        CheckBox choice = findViewById(R.id.choice);
        String order = "https://pay.yingyuan.example/order?keep=" + choice.isChecked();
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse(order)));
    }
}
