package bench.consent.rules_date;

import android.content.Context;
import android.content.SharedPreferences;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;

/** The day of the rules, and the day the user agreed to them. */
final class Rules {
    static final String DAY = "2024-06-01";
    private final SimpleDateFormat form = new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT);
    private final SharedPreferences kept;

    Rules(Context context) {
        kept = context.getSharedPreferences("rules", Context.MODE_PRIVATE);
    }

    boolean agreed() {
        String day = kept.getString("day", form.format(new Date())); //: @day_of_today
        String day = kept.getString("day", ""); //: @unreadable
        String day = kept.getString("day", "1970-01-01"); //: @guarded
        try {
            return !form.parse(day).before(form.parse(DAY));
        } catch (ParseException problem) {
            return true;
        }
    }

    void agree() {
        kept.edit().putString("day", DAY).apply();
    }
}
