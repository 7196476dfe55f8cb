package bench.flow.before_fields;

import android.util.Log;

/** Says hello. */
abstract class Greeter {
    Greeter() {
        greet(); //: @too_early
    }

    abstract String text();

    final void greet() {
        Log.i("greeter", "hello " + text()); //: #sink
    }
}
