package bench.flow.byte_window;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    private static final byte[] HEAD = {'r', 'e', 'l', 'a', 'y', '0', '1', ':'};

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            Log.i("Relay", "frame " + frame(id.getBytes(StandardCharsets.US_ASCII))); //: #sink
        } catch (BufferOverflowException full) {
            Log.w("Relay", "no room in the frame");
        }
    }

    private static String frame(byte[] tail) {
        ByteBuffer frame = ByteBuffer.allocate(64);
        frame.put(HEAD);
        ByteBuffer rest = frame.slice(); //: @shared
        frame.flip(); //: @flipped_first
        frame.put(tail);
        frame.flip(); //: @leak
        frame.position(HEAD.length); //: @leak,flipped_first
        frame.position(0).limit(HEAD.length); //: @head
        ByteBuffer rest = frame; //: @leak,head,flipped_first
        rest.limit(tail.length); //: @shared
        byte[] out = new byte[rest.remaining()];
        rest.get(out);
        return new String(out, StandardCharsets.US_ASCII);
    }
}
