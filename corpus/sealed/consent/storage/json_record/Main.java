package bench.consent.json_record;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public final class Main extends Activity {
    private Record record;
    private TextView title;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        title = new TextView(this);
        title.setText("Rain on the roof");
        setContentView(title);
        record = new Record(this);
        if (record.agreed()) {
            open();
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("Sleep Sounds keeps your favourites under the ID of this phone. "
                        + "Please read the Privacy Policy (隐私政策).")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> {
                    record.answer(true);
                    open();
                })
                .setNegativeButton("Disagree", (dialog, which) -> {
                    record.answer(false);
                    title.setText("Basic mode");
                })
                .show();
    }

    private void open() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        title.setTag(id);
        title.append(" and your favourites");
    }
}
