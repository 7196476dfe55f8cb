package bench.points.bus_times;

import android.app.ListActivity;
import android.os.Bundle;
import android.widget.ArrayAdapter;

public final class StopsPage extends ListActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1,
                new String[] {"2 路 人民广场  3 分钟", "17 路 南门口  8 分钟"}));
    }
}
