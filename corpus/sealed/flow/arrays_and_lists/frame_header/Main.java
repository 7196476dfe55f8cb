package bench.flow.frame_header;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.AsyncTask;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

public final class Main extends Activity {
    private static final int HEADER = 4;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String serial = phone.getSimSerialNumber(); //: #source
        if (serial != null) AsyncTask.execute(() -> send(frame(serial)));
    }

    private static byte[] frame(String serial) {
        byte[] text = serial.getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[40];
        frame[0] = 'B';
        frame[1] = 1;
        System.arraycopy(text, 0, frame, HEADER, Math.min(text.length, 36));
        return frame;
    }

    private static void send(byte[] frame) {
        int size = frame.length; //: @leak,wiped,half_wiped
        int size = HEADER; //: @clean
        Arrays.fill(frame, HEADER, frame.length, (byte) 0); //: @wiped
        Arrays.fill(frame, HEADER, 16, (byte) 0); //: @half_wiped
        try (Socket socket = new Socket("frames.example.com", 7070)) {
            socket.getOutputStream().write(frame, 0, size); //: #sink
        } catch (IOException problem) {
            Thread.currentThread().interrupt();
        }
    }
}
