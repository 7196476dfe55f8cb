package bench.consent.declined_update;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public final class Main extends Activity {
    private static final int EDITION = 5;
    private SharedPreferences kept;
    private TextView diary;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        diary = new TextView(this);
        diary.setText("Pollen today: low");
        setContentView(diary);
        kept = getSharedPreferences("rules", MODE_PRIVATE);
        if (kept.getInt("edition", 0) < EDITION) ask();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("Our Privacy Policy, edition 5")
                .setMessage("New: an ID of your phone keeps your diary together. Do you agree? 《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> keep(EDITION))
                .setNegativeButton("Disagree", (dialog, which) -> keep(EDITION - 1)) //: @old_one_kept,asks_edition
                .setNegativeButton("Disagree", (dialog, which) -> keep(0)) //: @clean
                .show();
    }

    private void keep(int edition) {
        kept.edit().putInt("edition", edition).apply();
    }

    @Override
    protected void onResume() {
        super.onResume();
        int edition = kept.getInt("edition", 0);
        boolean may = edition > 0; //: @old_one_kept,clean
        boolean may = edition == EDITION; //: @asks_edition
        if (!may) return;
        String writer = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        diary.append("\nDiary " + writer.substring(0, 4));
    }
}
