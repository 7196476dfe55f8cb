package bench.flow.own_widget;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.View;
import android.widget.AdapterView;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import android.widget.SearchView;
import android.widget.SeekBar;

public final class Main extends Activity
        implements AdapterView.OnItemClickListener, SeekBar.OnSeekBarChangeListener, SearchView.OnQueryTextListener {
    private String id = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        id = Settings.Secure.getString(getContentResolver(), "android_id"); //: @item,seek,query #source
        ListView list = findViewById(R.id.list);
        list.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, new String[] {"Pen", "Brush"}));
        list.setOnItemClickListener(this); //: @item
        SeekBar seek = findViewById(R.id.seek);
        seek.setOnSeekBarChangeListener(this); //: @seek
        SearchView search = findViewById(R.id.search);
        search.setOnQueryTextListener(this); //: @query
    }

    @Override
    public void onItemClick(AdapterView<?> list, View row, int place, long number) {
        Log.d("Sketch", id + " took " + place); //: @item #item
    }

    @Override
    public void onProgressChanged(SeekBar seek, int value, boolean byUser) {}

    @Override
    public void onStartTrackingTouch(SeekBar seek) {}

    @Override
    public void onStopTrackingTouch(SeekBar seek) {
        Log.d("Sketch", id + " set " + seek.getProgress()); //: @seek #seek
    }

    @Override
    public boolean onQueryTextSubmit(String words) {
        Log.d("Sketch", id + " asks " + words); //: @query #query
        return true;
    }

    @Override
    public boolean onQueryTextChange(String words) {
        return false;
    }
}
