package bench.flow.repair_mail;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.EditText;

/** Lets the user keep the report for later. */
public final class Draft extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText body = new EditText(this);
        body.setText(getIntent().getStringExtra(Intent.EXTRA_TEXT));
        setContentView(body);
    }
}
