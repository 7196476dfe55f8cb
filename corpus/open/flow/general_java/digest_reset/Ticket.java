package bench.flow.digest_reset;

import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A ticket of the daily draw, sent in the background. */
final class Ticket extends Thread {
    private final TelephonyManager phone;

    Ticket(TelephonyManager phone) {
        this.phone = phone;
    }

    private byte[] number() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        String imei = phone.getDeviceId(); //: #source
        digest.update(imei == null ? new byte[0] : imei.getBytes(StandardCharsets.US_ASCII));
        digest.reset(); //: @clean
        digest.update("draw".getBytes(StandardCharsets.US_ASCII));
        return digest.digest();
    }

    @Override
    public void run() {
        try {
            URL url = new URL("https://draw.example.com/ticket");
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setDoOutput(true);
            OutputStream out = connection.getOutputStream();
            out.write(number()); //: #sink
            out.close();
            connection.getResponseCode();
        } catch (IOException | NoSuchAlgorithmException problem) {
            Log.w("Draw", "no ticket today");
        }
    }
}
