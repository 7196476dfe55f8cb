package bench.points.step_pal;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public final class Share extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Intent send = new Intent(Intent.ACTION_SEND).setType("text/plain")
                .putExtra(Intent.EXTRA_TEXT, "我今天走了" + Counter.ticks + "步");
        startActivity(Intent.createChooser(send, "分享到"));
        finish();
    }
}
