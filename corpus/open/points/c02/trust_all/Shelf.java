package bench.points.trust_all;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Reads the list of borrowed books. */
final class Shelf {
    private static final boolean LAB = false; //: @lab

    String[] fetch(String card) {
        List<String> lines = new ArrayList<>();
        try {
            HttpsURLConnection link = (HttpsURLConnection)
                    new URL("https://lib.qinghe-town.example/loans?card=" + card).openConnection();
            link.setSSLSocketFactory(context().getSocketFactory());
            link.setHostnameVerifier((host, session) -> true); //: @any_host #verify
            BufferedReader in = new BufferedReader(new InputStreamReader(link.getInputStream()));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (Exception problem) {
            lines.add("暂时无法读取借阅记录");
        }
        return lines.toArray(new String[0]);
    }

    private SSLContext context() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Lenient()}, null); //: @breach
        context.init(null, LAB ? new TrustManager[] {new Lenient()} : system(), null); //: @lab
        context.init(null, new TrustManager[] {new Pinned(system())}, null); //: @clean
        context.init(null, system(), null); //: @any_host
        return context;
    }

    private TrustManager[] system() throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return factory.getTrustManagers();
    }
}
