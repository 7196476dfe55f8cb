package bench.consent.unused_code;

import android.content.Context;
import java.util.Locale;

/** What a user may send us with a question; kept on the phone until then. */
class Report {
    final StringBuilder text = new StringBuilder();

    Report(Context context) {
        text.append(Locale.getDefault()).append('\n');
        fill(context);
    }

    void fill(Context context) {
        text.append(context.getPackageName());
    }
}
