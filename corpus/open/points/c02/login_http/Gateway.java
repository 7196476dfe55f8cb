package bench.points.login_http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;

/** Talks to the shop's server, or to a till in the same device. */
final class Gateway {
    private static final String LOGIN =
            "http://api.shuju-bookshop.example/v2/login"; //: @breach
            "https://api.shuju-bookshop.example/v2/login"; //: @clean,loopback
    private static final String TILL = "http://127.0.0.1:8090/till/ping"; //: @loopback

    int login(String phone, String secret) throws IOException {
        ping(); //: @loopback
        HttpURLConnection link = (HttpURLConnection) new URL(LOGIN).openConnection();
        link.setRequestMethod("POST");
        link.setDoOutput(true);
        String form = "phone=" + URLEncoder.encode(phone, "UTF-8")
                + "&password=" + URLEncoder.encode(secret, "UTF-8");
        try (OutputStream out = link.getOutputStream()) {
            out.write(form.getBytes("UTF-8")); //: #send
        }
        return link.getResponseCode();
    }

    /** The till program runs in this very device; nothing leaves it. */
    private void ping() throws IOException { //: @loopback
        ((HttpURLConnection) new URL(TILL).openConnection()).getResponseCode(); //: @loopback
    } //: @loopback
}
