package bench.points.snack_twist;

import android.app.ListActivity;
import android.os.Bundle;
import android.widget.ArrayAdapter;

public final class ShopsPage extends ListActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1,
                new String[] {"老街糕饼铺 300 米", "转角炒货 650 米"}));
    }
}
