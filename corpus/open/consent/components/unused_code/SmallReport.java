package bench.consent.unused_code;

import android.content.Context;

final class SmallReport extends FullReport {
    SmallReport(Context context) {
        super(context);
    }

    @Override
    void fill(Context context) {
        text.append(context.getString(R.string.app_name));
    }
}
