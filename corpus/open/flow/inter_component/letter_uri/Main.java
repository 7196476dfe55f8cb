package bench.flow.letter_uri;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

/** The museum's plan. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button east = new Button(this);
        east.setText("East hall");
        east.setOnClickListener(view -> startActivity(new Intent(this, Room.class).setData(address())));
        setContentView(east);
    }

    private Uri address() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        return new Uri.Builder()
                .scheme("museum")
                .authority("halls")
                .appendPath("plan")
                .appendQueryParameter("hall", "east")
                .appendQueryParameter("guest", id)
                .fragment("top")
                .build();
    }
}
