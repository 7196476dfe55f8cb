package bench.flow.letter_blocks;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells the laboratory that this phone is on. */
public final class Beacon extends Service {
    private static final byte[] HEAD = {'B', 'L', 'A', 'B'};

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        byte[] frame = new byte[64];
        System.arraycopy(HEAD, 0, frame, 0, HEAD.length);
        try {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            String subscriber = phone.getSubscriberId(); //: #source
            byte[] letters = String.valueOf(subscriber).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(letters, 0, frame, HEAD.length, Math.min(letters.length, 16));
        } catch (SecurityException denied) {
            frame[HEAD.length] = '?';
        }
        Arrays.fill(frame, HEAD.length, frame.length, (byte) 0); //: @filled
        byte[] part = Arrays.copyOfRange(frame, 4, 20); //: @leak,filled
        byte[] part = Arrays.copyOfRange(frame, 0, 4); //: @clean
        new Thread(() -> send(part)).start();
        return START_NOT_STICKY;
    }

    private static void send(byte[] part) {
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress lab = InetAddress.getByName("beacon.example.org");
            socket.send(new DatagramPacket(part, part.length, lab, 4711)); //: #sink
        } catch (IOException lost) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
