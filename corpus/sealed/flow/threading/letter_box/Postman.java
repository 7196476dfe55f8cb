package bench.flow.letter_box;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;

/** Sends what lies in its box to the map of routers. */
final class Postman extends Thread {
    private final BlockingQueue<String> box;

    Postman(BlockingQueue<String> box) {
        super("postman");
        this.box = box;
    }

    @Override
    public void run() {
        try (DatagramSocket van = new DatagramSocket()) {
            while (!isInterrupted()) {
                String letter = box.take();
                letter += Main.NEAREST.get(); //: @own_thread
                byte[] bytes = letter.getBytes(StandardCharsets.UTF_8);
                DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
                packet.setSocketAddress(new InetSocketAddress("map.example.net", 7007));
                van.send(packet); //: #sink
            }
        } catch (IOException | InterruptedException over) {
            interrupt();
        }
    }
}
