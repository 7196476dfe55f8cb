package bench.consent.hidden_panel;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.view.View;
import android.view.ViewStub;

public final class Main extends Activity {
    private View panel;
    private String file = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.home);
        if (!getSharedPreferences("doctor", MODE_PRIVATE).getBoolean("agreed", false)) {
            showRules();
        } else {
            open();
        }
    }

    private void showRules() {
        panel = ((ViewStub) findViewById(R.id.stub)).inflate();
        file = Settings.Secure.getString(getContentResolver(), "android_id"); //: @shows_and_reads #early
        panel.findViewById(R.id.agree).setOnClickListener(button -> {
            getSharedPreferences("doctor", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
            close();
            open();
        });
        panel.findViewById(R.id.cross).setOnClickListener(button -> {
            close();
            open(); //: @close_button
        });
    }

    private void close() {
        panel.setVisibility(View.GONE);
    }

    private void open() {
        file = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
    }

    String file() {
        return file;
    }
}
