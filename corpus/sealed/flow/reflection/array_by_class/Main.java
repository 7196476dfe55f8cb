package bench.flow.array_by_class;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;
import java.lang.reflect.Array;

public final class Main extends Activity {
    private static final int PLACE = 0; //: @leak,overwritten
    private static final int PLACE = 1; //: @moved,other_place

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Object row = Array.newInstance(kind("String"), 3);
        Array.set(row, 1, "row");
        Array.set(row, 0, Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        TextView page = new TextView(this);
        page.setText("Kept " + Array.get(row, 0));
        setContentView(page);
        System.arraycopy(row, 0, row, 1, 2); //: @moved
        Array.set(row, 0, "none"); //: @overwritten
        Log.i("row", Array.getLength(row) + " " + Array.get(row, PLACE)); //: #sink
    }

    private static Class<?> kind(String name) {
        try {
            return Class.forName("java.lang." + name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
