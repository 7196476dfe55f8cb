package bench.flow.meta_worker;

import android.app.Activity;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;

public final class RemoteOffice implements Office {
    public RemoteOffice(Activity desk) {
        desk.setTitle("在线巡检");
    }

    @Override
    public void hand(String report) {
        new Thread(() -> print(report)).start();
    }

    private static void print(String report) {
        try (Socket line = new Socket("office.example.com", 9100);
                PrintWriter paper = new PrintWriter(line.getOutputStream(), true)) {
            paper.println(report); //: #sink
        } catch (IOException closed) {
            Thread.yield();
        }
    }
}
