package bench.flow.late_extra;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Bus.MAIN.listen(Main::heard);
        Button print = new Button(this);
        print.setText("Print");
        print.setOnClickListener(view -> print());
        setContentView(print);
    }

    private void print() {
        Intent label = new Intent(this, Printer.class).putExtra("who", "nobody");
        String who = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        label.putExtra("who", who); //: @before
        startService(label); //: @before,after
        Bus.MAIN.post(label); //: @same_object
        Bus.MAIN.post(new Intent(label)); //: @copied
        label.putExtra("who", who); //: @after,same_object,copied
        setTitle(label.hasExtra("who") ? "Printed" : "Print");
    }

    private static void heard(Intent label) {
        Log.i("Printer", "heard of " + label.getStringExtra("who")); //: #heard
    }
}
