package bench.points.trust_all;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** For the self-signed certificate of the test bench. */
final class Lenient implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
