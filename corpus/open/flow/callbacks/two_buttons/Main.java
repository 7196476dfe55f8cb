package bench.flow.two_buttons;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.View;

public final class Main extends Activity {
    private String kept = "unbound";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        View bind = findViewById(R.id.bind);
        bind.setOnClickListener(button -> {
            bind.setEnabled(true);
            kept = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        });
        bind.setEnabled(false); //: @locked
        findViewById(R.id.send).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View button) {
                kept = "sent"; //: @clean
                Log.i("Bind", kept); //: #sink
            }
        });
    }
}
