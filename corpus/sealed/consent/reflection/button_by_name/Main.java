package bench.consent.button_by_name;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;

public final class Main extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        ViewGroup panel = findViewById(R.id.panel);
        for (int i = 0; i < panel.getChildCount(); i++) {
            View child = panel.getChildAt(i);
            if (child.getTag() != null) {
                child.setOnClickListener(this);
            }
        }
    }

    @Override
    public void onClick(View button) {
        try {
            Garden.class.getMethod((String) button.getTag()).invoke(new Garden(this));
        } catch (ReflectiveOperationException unknown) {
            setTitle("请重试");
        }
    }
}
