package bench.flow.input_filter;

import android.app.Activity;
import android.os.Bundle;
import android.text.InputFilter;
import android.text.Spanned;
import android.util.Log;
import android.widget.EditText;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        EditText locker = findViewById(R.id.locker);
        EditText code = findViewById(R.id.code);
        InputFilter digits = new Digits();
        code.setFilters(new InputFilter[] {digits}); //: @leak,filters_replaced,counted
        locker.setFilters(new InputFilter[] {digits}); //: @other_field
        code.setFilters(new InputFilter[] {new InputFilter.LengthFilter(6)}); //: @filters_replaced
        Log.d("Locker", code.getFilters().length + " filters on " + locker.getId()); //: @counted
    }

    private static final class Digits implements InputFilter {
        @Override
        public CharSequence filter(CharSequence piece, int start, int end, Spanned old, int from, int to) { //: #source
            Log.d("Locker", "typed " + piece); //: @leak,other_field,filters_replaced #sink
            return null;
        }
    }
}
