package bench.flow.fork_halves;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;
import java.util.concurrent.ForkJoinPool;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button sort = new Button(this);
        sort.setText("整理");
        sort.setOnClickListener(view -> sort());
        setContentView(sort);
        requestPermissions(new String[] {"android.permission.READ_SMS"}, 1);
    }

    private void sort() {
        if (checkSelfPermission("android.permission.READ_SMS") == 0) {
            Sorter all = new Sorter(this, "all");
            String result = ForkJoinPool.commonPool().invoke(all);
            setTitle(all.shown());
            Log.i("sms", result); //: #sink
        }
    }
}
