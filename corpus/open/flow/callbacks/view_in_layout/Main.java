package bench.flow.view_in_layout;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.dial); //: @leak
        setContentView(R.layout.plain); //: @clean,detached
        View spare = getLayoutInflater().inflate(R.layout.dial, null); //: @detached
        setTitle("表盘 " + spare.getWidth()); //: @detached
    }
}
