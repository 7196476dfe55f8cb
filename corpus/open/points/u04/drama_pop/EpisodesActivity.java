package bench.points.drama_pop;

import android.app.ListActivity;
import android.os.Bundle;
import android.widget.ArrayAdapter;

public final class EpisodesActivity extends ListActivity {
    private static final String[] EPISODES = {"第1集 误入侯府", "第2集 一纸婚约", "第3集 真相"};

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, EPISODES));
    }
}
