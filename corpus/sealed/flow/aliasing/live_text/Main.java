package bench.flow.live_text;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.EditText;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.form);
    }

    public void share(View button) {
        StringBuilder text = new StringBuilder(getString(R.string.head));
        int head = text.length();
        CharSequence shown = text; //: @leak,emptied
        CharSequence shown = text.toString(); //: @clean
        EditText word = findViewById(R.id.word);
        text.append('\n').append(word.getText()); //: #source
        button.setEnabled(text.length() > head + 6);
        text.setLength(head); //: @emptied
        Intent out = new Intent(Intent.ACTION_SEND).setType("text/plain");
        out.putExtra(Intent.EXTRA_TEXT, shown.toString());
        startActivity(Intent.createChooser(out, null)); //: #sink
    }
}
