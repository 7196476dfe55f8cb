package bench.points.dice_icon;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import java.util.Random;

public final class Main extends Activity {
    private final Random random = new Random();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button die = new Button(this);
        die.setText("掷骰子");
        die.setOnClickListener(v -> die.setText("点数：" + (1 + random.nextInt(6))));
        setContentView(die);
    }
}
