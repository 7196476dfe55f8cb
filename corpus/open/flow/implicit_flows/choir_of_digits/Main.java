package bench.flow.choir_of_digits;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;

public final class Main extends Activity {
    private static final int BARS = 8;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView page = new TextView(this);
        page.setText("茉莉花");
        setContentView(page);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        StringBuilder song = new StringBuilder();
        int margin = 0;
        for (int bar = 0; bar < BARS; bar++) {
            int digit = Character.digit(id.charAt(bar), 16);
            margin += digit;
            int turn = digit % Voice.ALL.length; //: @leak,same_song,one_soloist
            int turn = bar % Voice.ALL.length; //: @by_place
            song.append(Voice.ALL[turn].sing());
        }
        page.setPadding(margin, margin, margin, margin);
        Log.i("Choir", song.toString()); //: #sink
    }
}
