package bench.consent.plain_page;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

/** The dictionary. */
public final class Words extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView page = new TextView(this);
        page.setText("侬好：你好");
        setContentView(page);
        boolean full = getIntent().getBooleanExtra("full", true); //: @breach,clean
        boolean full = getIntent().getBooleanExtra("full", false); //: @default_no
        if (full) {
            String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
            page.append("\n生词本 " + id.hashCode());
        }
    }
}
