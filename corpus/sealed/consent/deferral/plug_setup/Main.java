package bench.consent.plug_setup;

import android.app.Activity;
import android.os.Bundle;
import android.os.Looper;
import android.view.View;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.rules);
        whenIdle(); //: @breach
    }

    public void agree(View button) {
        whenIdle(); //: @clean
        TextView text = new TextView(this);
        text.setText("长按插座按钮 5 秒进入配网");
        setContentView(text);
    }

    public void refuse(View button) {
        finish();
    }

    private void whenIdle() {
        Looper.myQueue().addIdleHandler(() -> {
            new Network(this).remember();
            return false;
        });
    }
}
