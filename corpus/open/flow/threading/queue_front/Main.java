package bench.flow.queue_front;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.util.Log;
import android.widget.Button;
import android.widget.EditText;

/** How evenly is a password typed? */
public final class Main extends Activity {
    private final Handler queue = new Handler();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        EditText field = findViewById(R.id.secret);
        Button done = findViewById(R.id.done);
        done.setOnClickListener(
                button -> {
                    String[] line = {"nothing typed"};
                    Runnable fill = () -> line[0] = field.getText().toString(); //: #source
                    Runnable log = () -> Log.d("Coach", line[0]); //: #sink
                    queue.post(log); //: @leak,clean
                    queue.postDelayed(log, 500); //: @delayed
                    queue.postAtFrontOfQueue(fill); //: @leak
                    queue.post(fill); //: @clean,delayed
                });
    }
}
