package bench.points.splash_whole_picture;

import android.app.ListActivity;
import android.os.Bundle;
import android.widget.ArrayAdapter;

public final class Home extends ListActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String[] goods = {"自行车 120元", "书架 60元", "台灯 15元"};
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, goods));
    }
}
