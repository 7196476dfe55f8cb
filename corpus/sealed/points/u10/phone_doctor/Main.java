package bench.points.phone_doctor;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button repair = new Button(this);
        repair.setText("一键修复");
        repair.setOnClickListener(v -> repair.setText(new Repair(this).run()));
        setContentView(repair);
    }
}
