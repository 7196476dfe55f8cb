package bench.points.bike_month;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.Switch;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView hint = new TextView(this);
        hint.setText("附近有 12 辆单车");
        Button card = new Button(this);
        card.setText("购买月卡");
        card.setOnClickListener(view -> sell());
        LinearLayout page = new LinearLayout(this);
        page.addView(hint);
        page.addView(card);
        setContentView(page);
    }

    private void sell() {
        setContentView(R.layout.card);
        Switch option = findViewById(R.id.option);
        findViewById(R.id.buy).setOnClickListener(view -> {
            String order = "https://pay.jugeng.example/card?option=" + (option.isChecked() ? 1 : 0);
            startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse(order)));
        });
    }
}
