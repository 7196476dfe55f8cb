package bench.flow.rows_adapter;

import android.app.ListActivity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.ArrayAdapter;

public final class Main extends ListActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String rider = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Trains trains = new Trains(rider);
        setTitle(trains.getCount() + " trains");
        setListAdapter(trains); //: @leak,empty,kinds
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, Trains.TIMES)); //: @not_set
    }
}
