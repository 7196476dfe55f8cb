package bench.flow.spinner_rows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;
import android.view.ViewGroup;
import android.widget.AdapterView;
import android.widget.ArrayAdapter;
import android.widget.Spinner;

/** Turns cups into grams. */
public final class Main extends Activity implements AdapterView.OnItemSelectedListener {
    private static final String[] UNITS = {"cup", "spoon", "pinch"};
    private String cook = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        cook = phone.getLine1Number(); //: #source
        fill(findViewById(R.id.panel));
    }

    private void fill(ViewGroup panel) {
        getLayoutInflater().inflate(R.layout.choice, panel);
        ViewGroup choice = (ViewGroup) panel.getChildAt(0);
        Spinner units = (Spinner) choice.getChildAt(1);
        units.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_spinner_item, UNITS));
        units.setOnItemSelectedListener(this);
        units.setOnItemSelectedListener(new Titles()); //: @replaced
    }

    @Override
    public void onItemSelected(AdapterView<?> list, View row, int place, long number) {
        if (place == 3) //: @no_row
        Log.i("Units", cook + " measures by " + list.getItemAtPosition(place)); //: #sink
    }

    @Override
    public void onNothingSelected(AdapterView<?> list) {
        setTitle("Kitchen Units");
    }

    private final class Titles implements AdapterView.OnItemSelectedListener {
        @Override
        public void onItemSelected(AdapterView<?> list, View row, int place, long number) {
            setTitle(UNITS[place]);
        }

        @Override
        public void onNothingSelected(AdapterView<?> list) {}
    }
}
