package bench.flow.cause_chain;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import java.io.IOException;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            setTitle(read() + " units");
        } catch (IllegalStateException problem) {
            Log.e("Meter", problem.getCause().getMessage()); //: @leak #sink
            Log.e("Meter", problem.getMessage()); //: @plain_message,no_message #sink
            Log.e("Meter", problem.getCause().getSuppressed()[0].getMessage()); //: @suppressed #sink
            Log.e("Meter", "not read", problem); //: @whole #sink
        }
    }

    private int read() {
        try (Meter meter = new Meter(this)) {
            return meter.units();
        } catch (IOException problem) {
            throw new IllegalStateException("no reading today", problem); //: @leak,plain_message,suppressed,whole
            throw new IllegalStateException(problem); //: @no_message
        }
    }
}
