package bench.consent.file_marker;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;

final class Hardware {
    private Hardware() {}

    /** Returns the hardware address of wlan0, or null. */
    static byte[] address() throws SocketException {
        for (NetworkInterface face : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if ("wlan0".equals(face.getName())) {
                return face.getHardwareAddress(); //: #read
            }
        }
        return null;
    }
}
