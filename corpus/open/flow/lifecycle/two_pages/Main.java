package bench.flow.two_pages;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Main extends Activity {
    static String visitor = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button enter = new Button(this);
        enter.setText("Enter room 1");
        enter.setOnClickListener(view -> startActivity(new Intent(this, Room.class)));
        setContentView(enter);
    }

    @Override
    protected void onStart() {
        super.onStart();
        visitor = "";
    }

    @Override
    protected void onPause() {
        visitor = visitor(); //: @pause_first
        super.onPause();
    }

    @Override
    protected void onStop() {
        visitor = visitor(); //: @stop_late,stop_resumed
        super.onStop();
    }

    private String visitor() {
        return Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }
}
