package bench.flow.pref_screen;

import android.os.Bundle;
import android.preference.Preference;
import android.preference.PreferenceActivity;
import android.preference.PreferenceScreen;
import android.provider.Settings;
import android.util.Log;

@SuppressWarnings("deprecation")
public final class Main extends PreferenceActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        addPreferencesFromResource(R.xml.screen);
        Preference report = findPreference("report");
        if (report != null) {
            report.setOnPreferenceClickListener(row -> report(row)); //: @leak,missing,disabled
            report.setSummary("Tell us what went wrong");
        }
    }

    private boolean report(Preference row) {
        Log.i("Metronome", player() + " taps " + row.getKey()); //: @leak,missing,disabled #sink
        return true;
    }

    @Override
    public boolean onPreferenceTreeClick(PreferenceScreen screen, Preference row) {
        if ("tempo".equals(row.getKey())) {
            Log.i("Metronome", "tempo of " + player()); //: @tree #tree
            row.setSummary("96");
        }
        return super.onPreferenceTreeClick(screen, row);
    }

    private String player() {
        return Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }
}
