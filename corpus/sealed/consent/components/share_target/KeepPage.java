package bench.consent.share_target;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings; //: @breach,guarded
import android.widget.TextView;
import java.util.UUID;

/** Keeps a text that another app shares. */
public final class KeepPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!getSharedPreferences("shelf", MODE_PRIVATE).getBoolean("consent", false)) { //: @guarded
            startActivity(new Intent(this, Main.class)); //: @guarded
            finish(); //: @guarded
            return; //: @guarded
        } //: @guarded
        String key = UUID.randomUUID().toString();
        key = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: @breach,guarded #read
        String text = getIntent().getStringExtra(Intent.EXTRA_TEXT);
        getSharedPreferences("shelf", MODE_PRIVATE).edit().putString(key + ":" + System.nanoTime(), text).apply();
        TextView kept = new TextView(this);
        kept.setText("Kept: " + text);
        setContentView(kept);
    }
}
