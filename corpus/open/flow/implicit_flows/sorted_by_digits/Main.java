package bench.flow.sorted_by_digits;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;
import android.text.TextUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Orders four songs for a party. */
public final class Main extends Activity {
    private static final List<String> SONGS = Arrays.asList("Anna", "Berta", "Clara", "Dora");

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String digits = phone.getDeviceId(); //: #source
        if (digits == null || digits.length() < 14) return;
        List<String> order = order(digits);
        String words = TextUtils.join(" ", order); //: @leak,sorted_again
        String words = digits.charAt(13) < '5' ? "waltz" : "tango"; //: @last_digit
        String words = order.size() + " songs"; //: @how_many
        setTitle(order.get(0));
        SmsManager.getDefault().sendTextMessage("10690021", null, words, null, null); //: #sink
    }

    private static List<String> order(String digits) {
        List<String> order = new ArrayList<>(SONGS);
        Collections.sort(order, (a, b) -> digits.charAt(SONGS.indexOf(a)) - digits.charAt(SONGS.indexOf(b)));
        Collections.sort(order); //: @sorted_again
        return order;
    }
}
