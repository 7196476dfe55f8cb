package bench.points.face_filter;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;

public final class Main extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.intro);
        findViewById(R.id.done).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        if (view.getId() == R.id.done) {
            new Look(getApplicationContext()).settle();
            finish();
        }
    }
}
