package bench.consent.before_create;

import android.os.Build;

/** Marks the taps of one phone. */
final class Id {
    final String text;

    Id() {
        text = "wood-" + Build.SERIAL; //: #read
    }
}
