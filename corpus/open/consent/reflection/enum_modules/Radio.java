package bench.consent.enum_modules;

import java.net.NetworkInterface;
import java.net.SocketException;

/** Pairs this phone with the camp's radio, which knows it by the address of its Wi-Fi card. */
public final class Radio {
    static byte[] address = {};

    public void start() {
        try {
            NetworkInterface card = NetworkInterface.getByName("wlan0");
            if (card != null) {
                address = card.getHardwareAddress(); //: #read
            }
        } catch (SocketException off) {
            address = new byte[0];
        }
    }
}
