package bench.flow.rows_adapter;

import android.util.Log;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;

final class Trains extends BaseAdapter {
    static final String[] TIMES = {"07:12 Bern", "07:41 Basel"};
    private final String rider;

    Trains(String rider) {
        this.rider = rider;
    }

    @Override
    public int getCount() {
        return TIMES.length; //: @leak,not_set
        return 0; //: @empty,kinds
    }

    @Override
    public Object getItem(int place) {
        return TIMES[place];
    }

    @Override
    public long getItemId(int place) {
        return place;
    }

    @Override
    public int getViewTypeCount() {
        Log.v("Trains", "kinds for " + rider); //: @kinds #kinds
        return 1;
    }

    @Override
    public View getView(int place, View old, ViewGroup list) {
        TextView row = old == null ? new TextView(list.getContext()) : (TextView) old;
        row.setText(TIMES[place]);
        Log.v("Trains", place + " seen by " + rider); //: @leak,empty,not_set #row
        return row;
    }
}
