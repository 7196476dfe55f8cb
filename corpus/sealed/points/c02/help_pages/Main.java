package bench.points.help_pages;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button order = new Button(this);
        order.setText("在线报修");
        order.setOnClickListener(v -> setContentView(new Repair(this).open()));
        setContentView(order);
    }
}
