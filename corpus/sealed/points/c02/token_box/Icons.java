package bench.points.token_box;

import java.io.File;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

final class Icons {
    private final File cache;

    Icons(File cache) {
        this.cache = cache;
    }

    File of(String address) throws GeneralSecurityException {
        String digest = "SHA-256"; //: @breach,clean
        String digest = "MD5"; //: @cache_name
        byte[] name = MessageDigest.getInstance(digest).digest(address.getBytes(StandardCharsets.UTF_8));
        return new File(cache, new BigInteger(1, name).toString(16) + ".png");
    }
}
