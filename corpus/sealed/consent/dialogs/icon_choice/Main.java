package bench.consent.icon_choice;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.view.View;
import android.widget.TextView;

public final class Main extends Activity {
    private String child = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            open();
            return;
        }
        setContentView(R.layout.rules);
        View.OnClickListener songs = view -> {
            getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
            open();
        };
        View.OnClickListener leave = view -> finish();
        findViewById(R.id.ok).setOnClickListener(songs); //: @any_icon,crossed_names,clean
        findViewById(R.id.cancel).setOnClickListener(songs); //: @any_icon,crossed_twice
        findViewById(R.id.cancel).setOnClickListener(leave); //: @crossed_names,clean
        findViewById(R.id.ok).setOnClickListener(leave); //: @crossed_twice
    }

    private void open() {
        child = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        TextView songs = new TextView(this);
        songs.setText("小星星\n两只老虎\n" + child.length());
        setContentView(songs);
    }
}
