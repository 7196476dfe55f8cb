package bench.flow.scan_ticket;

import android.bluetooth.BluetoothAdapter;
import android.bluetooth.BluetoothSocket;
import android.util.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The turnstile at the entrance, spoken to over a serial port. */
final class Gate {
    private static final UUID SERIAL = UUID.fromString("00001101-0000-1000-8000-00805f9b34fb");

    void open(CharSequence key) {
        byte[] line = ("OPEN " + key + "\n").getBytes(StandardCharsets.UTF_8);
        new Thread(() -> write(line), "gate").start();
    }

    private void write(byte[] line) {
        BluetoothAdapter radio = BluetoothAdapter.getDefaultAdapter();
        try (BluetoothSocket port =
                radio.getRemoteDevice("00:11:22:33:AA:BB").createRfcommSocketToServiceRecord(SERIAL)) {
            port.connect();
            OutputStream out = port.getOutputStream();
            out.write(line); //: #sink
            out.flush();
        } catch (IOException | SecurityException closed) {
            Log.w("Gate", "the gate does not answer");
        }
    }
}
