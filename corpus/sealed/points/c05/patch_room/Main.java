package bench.points.patch_room;

import android.app.ListActivity;
import android.os.Bundle;
import android.widget.ArrayAdapter;

public final class Main extends ListActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, Words.ALL));
        new Thread(new Update(this)).start();
    }
}
