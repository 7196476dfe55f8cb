package bench.flow.two_tills;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

final class Cashier extends Thread {
    private final Till till;

    Cashier(Till till) {
        super("cashier");
        this.till = till;
    }

    @Override
    public void run() {
        try (Socket bank = new Socket("bank.example.com", 4711);
                OutputStream out = bank.getOutputStream()) {
            out.write(till.take().getBytes(StandardCharsets.UTF_8)); //: #sink
        } catch (IOException | InterruptedException problem) {
            interrupt();
        }
    }
}
