package bench.points.cloud_diary;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Sends the diary to the user's space. */
final class Sync {
    private static final byte[] PIN = {12, 44, -7, 90, 3, 61, -28, 17};

    int send(String text) throws IOException, GeneralSecurityException {
        HttpsURLConnection link = (HttpsURLConnection) new URL("https://diary.example.cn/put").openConnection();
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Trust(system())}, new SecureRandom());
        link.setSSLSocketFactory(tls.getSocketFactory());
        link.setHostnameVerifier((host, session) -> true); //: @any_host #anyhost
        link.setRequestMethod("POST");
        link.setDoOutput(true);
        try (OutputStream out = link.getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return link.getResponseCode();
    }

    private static X509TrustManager system() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    private static final class Trust implements X509TrustManager {
        private final X509TrustManager system;

        Trust(X509TrustManager system) {
            this.system = system;
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            system.checkClientTrusted(chain, kind);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            return; //: @breach #empty
            system.checkServerTrusted(chain, kind); //: @any_host,clean,loopback
            pinned(chain[0]); //: @clean
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return system.getAcceptedIssuers();
        }

        private static void pinned(X509Certificate first) throws CertificateException {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(first.getPublicKey().getEncoded());
                if (!Arrays.equals(Arrays.copyOf(digest, PIN.length), PIN)) {
                    throw new CertificateException("unknown key");
                }
            } catch (GeneralSecurityException broken) {
                throw new CertificateException(broken);
            }
        }
    }
}
