package bench.flow.bit_lights;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.GridLayout;
import android.widget.RadioButton;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;

/** A board of 64 lights, each phone with a pattern of its own. */
public final class Main extends Activity {
    private GridLayout board;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        board = new GridLayout(this);
        board.setColumnCount(8);
        setContentView(board);
    }

    @Override
    protected void onPostResume() {
        super.onPostResume();
        board.removeAllViews();
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        long bits = Long.parseUnsignedLong(id, 16);
        StringBuilder row = new StringBuilder();
        int[] single = new int[1];
        for (int place = 0; place < Long.SIZE; place++) {
            boolean on = (bits >>> place & 1) == 1;
            RadioButton light = new RadioButton(this);
            light.setChecked(on);
            board.addView(light);
            row.append(on ? 'x' : 'o'); //: @leak
            row.append(place % 3 == 0 ? 'x' : 'o'); //: @clean
            try { //: @thrown
                single[on ? 1 : 0]++; //: @thrown
                row.append('o'); //: @thrown
            } catch (ArrayIndexOutOfBoundsException set) { //: @thrown
                row.append('x'); //: @thrown
            } //: @thrown
        }
        String pattern = row.toString();
        new Thread(() -> show(pattern)).start();
    }

    private static void show(String pattern) {
        try (Socket wall = new Socket("wall.example.com", 6454);
                Writer out = new OutputStreamWriter(wall.getOutputStream())) {
            out.append(pattern); //: #sink
        } catch (IOException dark) {
            Thread.yield();
        }
    }
}
