package bench.flow.prefs_between;

import android.app.Activity;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences store = getSharedPreferences("learner", MODE_PRIVATE); //: @leak,not_applied
        SharedPreferences store = getPreferences(MODE_PRIVATE); //: @clean
        SharedPreferences.Editor editor = store.edit();
        editor.putString("learner", Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        editor.apply(); //: @leak,clean
        Button stats = new Button(this);
        stats.setText("学习统计");
        stats.setOnClickListener(view -> startActivity(new Intent(this, Stats.class)));
        setContentView(stats);
    }
}
