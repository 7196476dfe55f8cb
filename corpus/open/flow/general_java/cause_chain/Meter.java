package bench.flow.cause_chain;

import android.content.Context;
import android.telephony.TelephonyManager;
import java.io.Closeable;
import java.io.IOException;

/** A meter that is read over the air. */
final class Meter implements Closeable {
    private final String reader;

    Meter(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        reader = phone.getDeviceId(); //: #source
    }

    int units() throws IOException {
        if (reader != null) throw new IOException("meter is silent for " + reader); //: @leak,plain_message,no_message,whole
        if (reader != null) throw new IOException("meter is silent"); //: @suppressed
        return 0;
    }

    @Override
    public void close() throws IOException {
        throw new IOException("still held by " + reader); //: @suppressed
    }
}
