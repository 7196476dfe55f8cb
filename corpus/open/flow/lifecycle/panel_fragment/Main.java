package bench.flow.panel_fragment;

import android.app.Activity;
import android.app.Fragment;
import android.os.Bundle;
import android.provider.Settings;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        if (state != null) return;
        Bundle arguments = new Bundle();
        arguments.putString("owner", Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        Fragment panel = new Panel();
        panel.setArguments(arguments);
        panel.setArguments(new Bundle()); //: @other_arguments
        getFragmentManager().beginTransaction().add(R.id.panel, panel).commit(); //: @leak,other_arguments
        getFragmentManager().beginTransaction().add(R.id.panel, panel); //: @clean
    }
}
