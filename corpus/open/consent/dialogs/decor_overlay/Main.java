package bench.consent.decor_overlay;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;

public final class Main extends Activity {
    private RulesSheet sheet;
    private String customer = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView market = new TextView(this);
        market.setText(R.string.market);
        setContentView(market);
        ViewGroup whole = (ViewGroup) getWindow().getDecorView();
        sheet = (RulesSheet) LayoutInflater.from(this).inflate(R.layout.sheet, whole, false);
        sheet.setOnClickListener(beside -> entered(beside)); //: @scrim
        sheet.setOnClickListener(beside -> {}); //: @attached,guarded
        whole.addView(sheet);
    }

    @Override
    public void onBackPressed() {
        leave(sheet);
    }

    /** Named in the layout of the answers. */
    public void entered(View button) {
        ((ViewGroup) getWindow().getDecorView()).removeView(sheet);
        customer = Settings.Secure.getString(getContentResolver(), "android_id"); //: #enter
    }

    /** Named in the layout of the answers. */
    public void leave(View button) {
        finish();
    }

    String customer() {
        return customer + sheet.visit();
    }
}
