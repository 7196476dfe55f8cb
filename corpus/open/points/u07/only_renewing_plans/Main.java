package bench.points.only_renewing_plans;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.RadioButton;
import android.widget.RadioGroup;
import android.widget.Toast;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.plans);
    }

    public void pay(View button) {
        RadioGroup plans = findViewById(R.id.plans);
        RadioButton plan = findViewById(plans.getCheckedRadioButtonId());
        if (plan == null) {
            Toast.makeText(this, "请选择套餐", Toast.LENGTH_SHORT).show();
            return;
        }
        Uri page = Uri.parse("https://pay.rili.example/open").buildUpon()
                .appendQueryParameter("plan", plan.getText().toString())
                .build();
        startActivity(new Intent(Intent.ACTION_VIEW, page));
    }
}
