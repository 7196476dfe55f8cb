package bench.points.step_pal;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public final class Steps extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button share = new Button(this);
        share.setText("分享今日步数 · " + Counter.ticks);
        share.setOnClickListener(v -> startActivity(new Intent(this, Share.class)));
        setContentView(share);
    }
}
