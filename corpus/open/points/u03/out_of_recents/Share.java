package bench.points.out_of_recents;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Toast;

public final class Share extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String note = getIntent().getStringExtra(Intent.EXTRA_TEXT);
        getSharedPreferences("notes", MODE_PRIVATE).edit().putString("last", note).apply();
        Toast.makeText(this, "已记下", Toast.LENGTH_SHORT).show();
        finish();
    }
}
