package bench.points.open_daemon;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;
import com.keeplive.push.DaemonService;

public final class Main extends Activity {
    private int carrots;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button plant = new Button(this);
        plant.setText("Plant a carrot");
        plant.setOnClickListener(view -> plant.setText("Carrots: " + ++carrots));
        setContentView(plant);
        startService(new Intent(this, DaemonService.class));
    }
}
