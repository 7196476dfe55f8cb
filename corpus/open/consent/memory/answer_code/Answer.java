package bench.consent.answer_code;

import android.content.Context;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;

/** The user's answer to the policy: 1 yes, -1 no, 0 none yet. */
final class Answer {
    private final Context context;

    Answer(Context context) {
        this.context = context;
    }

    private SharedPreferences store() {
        return context.getSharedPreferences("battery", Context.MODE_PRIVATE);
    }

    int get() {
        return store().getInt("answer", 0);
    }

    void put(int answer) {
        store().edit().putInt("answer", answer).apply();
    }

    boolean mayRead() {
        return get() == 1; //: @kept
        return get() != 0; //: @breach,apart
    }

    String card() {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        try {
            return phone.getSimSerialNumber(); //: #read
        } catch (SecurityException denied) {
            return "";
        }
    }
}
