package bench.flow.knock_again;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

/** Knocks at its own door. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button knock = new Button(this);
        knock.setText("Knock");
        knock.setOnClickListener(view -> knock());
        setContentView(knock);
    }

    private void knock() {
        String guest = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Intent again = new Intent(this, Main.class).putExtra("guest", guest);
        again.addFlags(Intent.FLAG_ACTIVITY_SINGLE_TOP); //: @flag
        startActivity(again);
    }

    @Override
    protected void onNewIntent(Intent intent) {
        super.onNewIntent(intent);
        Intent heard = intent; //: @leak,standard,flag
        Intent heard = getIntent(); //: @old_intent
        Log.d("Door", "knocked: " + heard.getStringExtra("guest")); //: #sink
    }
}
