package bench.flow.click_router;

import android.app.Activity;
import android.content.pm.ApplicationInfo;
import android.os.Bundle;
import android.util.Log;
import android.view.View;

public final class Main extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        findViewById(R.id.help).setOnClickListener(this);
        findViewById(R.id.report).setOnClickListener(this); //: @leak
    }

    @Override
    public void onClick(View view) {
        if (view.getId() == R.id.help) {
            setTitle("Call 400-000-0000");
        } else if (view.getId() == R.id.report) {
            report();
        }
    }

    private void report() {
        StringBuilder text = new StringBuilder();
        for (ApplicationInfo app : getPackageManager().getInstalledApplications(0)) { //: #source
            text.append(app.packageName).append(' ');
        }
        Log.i("Help", text.toString()); //: #sink
    }
}
