package bench.flow.filter_copy;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

/** Copies a letter. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Copy");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Intent letter = new Intent(this, Reader.class).putExtra("text", id);
        Intent copy = (Intent) letter.clone(); //: @leak,emptied
        Intent copy = letter.cloneFilter(); //: @filter_only
        Intent copy = letter.cloneFilter().putExtras(letter); //: @put_into
        copy.replaceExtras(new Bundle()); //: @emptied
        startActivity(copy);
    }
}
