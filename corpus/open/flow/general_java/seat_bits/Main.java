package bench.flow.seat_bits;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Arrays;
import java.util.BitSet;

/** Which seats of the hall are taken, a bit each. */
public final class Main extends Activity {
    private static final int SEATS = 64;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle("Hall 2");
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        BitSet guests = BitSet.valueOf(new long[] {Long.parseUnsignedLong(id, 16)});
        BitSet seats = new BitSet(SEATS);
        BitSet shown = (BitSet) seats.clone(); //: @copied_before
        seats.or(guests);
        seats.flip(5);
        seats.flip(5);
        seats.and(new BitSet(SEATS)); //: @masked
        BitSet shown = (BitSet) seats.clone(); //: @leak,masked,all_turned
        shown.flip(0, SEATS); //: @all_turned
        Log.i("Cinema", Arrays.toString(shown.toByteArray())); //: #sink
    }
}
