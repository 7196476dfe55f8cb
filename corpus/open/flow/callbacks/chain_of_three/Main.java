package bench.flow.chain_of_three;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.View;
import android.widget.Toast;

public final class Main extends Activity {
    private String draft = "";
    private String checked = "";
    private String ready = "";
    private int helped;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void read(View button) {
        draft = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }

    public void check(View button) {
        checked = draft; //: @leak,reset,four
        checked = "ok"; //: @clean
    }

    public void confirm(View button) {
        ready = checked;
    }

    public void send(View button) {
        checked = ""; //: @reset
        Log.i("Guide", "sent " + checked); //: @leak,clean,reset #sink
        Log.i("Guide", "sent " + ready); //: @four #sink
    }

    public void help(View button) {
        helped++;
        Toast.makeText(this, "第 " + helped + " 次帮助", Toast.LENGTH_SHORT).show();
    }

    @Override
    protected void onPause() {
        super.onPause();
        helped = 0;
    }
}
