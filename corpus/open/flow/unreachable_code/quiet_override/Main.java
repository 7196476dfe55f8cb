package bench.flow.quiet_override;

import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Tracked {
    private TextView times;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        times = new TextView(this);
        times.setText("08:10  09:40  11:10");
        setContentView(times);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
    }

    @Override //: @leak,clean
    protected void opened() { //: @leak,clean
        super.opened(); //: @leak
        times.append("  12:40"); //: @leak,clean
    } //: @leak,clean
}
