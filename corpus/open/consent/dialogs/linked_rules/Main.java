package bench.consent.linked_rules;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView poem;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        poem = new TextView(this);
        poem.setText("床前明月光");
        setContentView(poem);
        if (Reader.id == null && state == null) {
            startActivityForResult(new Intent(this, Consent.class), 1);
        }
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        if (result != RESULT_OK) {
            finish();
            return;
        }
        Reader.know(this);
        poem.append("，疑是地上霜");
    }
}
