package bench.flow.thrown_bits;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.EditText;

public final class Main extends Activity {
    private static final int LETTERS = 8;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void check(View button) {
        EditText field = findViewById(R.id.secret);
        String secret = field.getText() + "........"; //: #source
        StringBuilder marks = new StringBuilder();
        for (int at = 0; at < LETTERS; at++) {
            String part = secret.substring(at, at + 1); //: @leak,both_ways
            String part = Integer.toString(at); //: @clean
            marks.append(mark(part));
        }
        Log.i("Check", marks.toString()); //: #sink
    }

    private static char mark(String part) {
        char mark = '#';
        try {
            Integer.parseInt(part);
        } catch (NumberFormatException letter) {
            mark = 'a'; //: @leak,clean
        }
        return mark;
    }
}
