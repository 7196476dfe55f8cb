package bench.consent.turned_screen;

import android.app.Activity;
import android.app.Dialog;
import android.os.Bundle;
import android.provider.Settings;
import android.view.View;
import android.widget.TextView;

public final class Main extends Activity {
    private boolean agreed;
    private Dialog question;
    private TextView sky;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        sky = new TextView(this);
        sky.setText("Look for Vega in the east.");
        setContentView(sky);
        boolean known = state != null; //: @breach
        boolean known = getPreferences(MODE_PRIVATE).getBoolean("agreed", false); //: @asks_again
        boolean known = state != null && state.getBoolean("agreed"); //: @saved_answer
        if (known) watch();
        else ask();
    }

    private void ask() {
        question = new Dialog(this);
        question.setContentView(R.layout.question);
        question.setCancelable(false);
        question.findViewById(R.id.agree).setOnClickListener(this::agree);
        question.findViewById(R.id.refuse).setOnClickListener(view -> finish());
        question.show();
    }

    private void agree(View button) {
        agreed = true;
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        question.dismiss();
        watch();
    }

    private void watch() {
        String watcher = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        sky.append("\nWatcher " + watcher.substring(0, 4));
        agreed = true;
    }

    @Override
    protected void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        state.putBoolean("agreed", agreed);
    }

    @Override
    protected void onDestroy() {
        if (question != null) question.dismiss();
        super.onDestroy();
    }
}
