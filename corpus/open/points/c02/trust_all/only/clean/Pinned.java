package bench.points.trust_all;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The system's checks, and one more: the issuer is the town's. */
final class Pinned implements X509TrustManager {
    private final X509TrustManager system;

    Pinned(TrustManager[] system) {
        this.system = (X509TrustManager) Arrays.stream(system)
                .filter(X509TrustManager.class::isInstance).findFirst().get();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        system.checkClientTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        system.checkServerTrusted(chain, type);
        if (!chain[0].getIssuerX500Principal().getName().contains("O=Qinghe Town")) {
            throw new CertificateException("unexpected issuer");
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return system.getAcceptedIssuers();
    }
}
