package bench.flow.shelf_provider;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;

public final class Echo extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Intent back = new Intent();
        back.putExtra("word", getIntent().getStringExtra("word"));
        back.putExtra("owner", Settings.Secure.getString(getContentResolver(), "android_id")); //: @result #source
        setResult(RESULT_OK, back); //: #sink
        finish();
    }
}
