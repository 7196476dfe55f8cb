package bench.points.review_switch;

import android.app.Activity;
import android.content.Intent;
import android.graphics.Color;
import android.os.Bundle;
import android.widget.TextView;
import java.util.concurrent.Executors;
import org.json.JSONObject;

/** Opening page: asks the server for settings, then shows the main page. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView splash = new TextView(this);
        splash.setText("安心记账");
        setContentView(splash);
        Executors.newSingleThreadExecutor().execute(() -> {
            JSONObject settings = Remote.settings();
            runOnUiThread(() -> open(settings));
        });
    }

    private void open(JSONObject settings) {
        Intent next = new Intent(this, Ledger.class);
        if (!settings.optBoolean("isReview", true)) { //: @breach #switch
            next = new Intent(this, Loans.class); //: @breach
        } //: @breach
        if (settings.optBoolean("festival", false)) { //: @festival
            next.putExtra("colour", Color.RED); //: @festival
        } //: @festival
        next.putExtra("button", settings.optString("group", "a").equals("b") ? "记一笔" : "新增"); //: @trial
        startActivity(next);
        finish();
    }
}
