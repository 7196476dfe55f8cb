package bench.flow.never_there;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity {
    private volatile boolean on = true;
    private int turns;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Look around");
        go.setOnClickListener(view -> look());
        setContentView(go);
    }

    private void look() {
        startActivity(new Intent(this, Attic.class)); //: @opened
        startService(new Intent(this, Cellar.class)); //: @disabled_service
        new Thread(this::watch).start(); //: @after_loop
        setTitle("looked " + turns);
    }

    private void watch() {
        while (on) { //: @after_loop
            turns++; //: @after_loop
        } //: @after_loop
        tell(); //: @after_loop
    }

    private void tell() {
        Log.i("Attic", Settings.Secure.getString(getContentResolver(), "android_id")); //: @after_loop,never_called
    }
}
