package bench.points.opening_art;

import android.app.ListActivity;
import android.os.Bundle;
import android.widget.ArrayAdapter;

public final class Gallery extends ListActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String[] names = {"千里江山图", "溪山行旅图", "富春山居图"};
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, names));
    }
}
