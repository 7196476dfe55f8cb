package bench.consent.rules_digest;

import android.content.Context;
import android.content.SharedPreferences;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The policy that is shipped, known by its digest. */
final class Policy {
    private final Context context;
    private final SharedPreferences kept;

    Policy(Context context) {
        this.context = context;
        kept = context.getSharedPreferences("policy", Context.MODE_PRIVATE);
    }

    private String digest() {
        try (InputStream in = context.getAssets().open("policy.txt")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] buffer = new byte[256];
            for (int count = in.read(buffer); count != -1; count = in.read(buffer)) {
                all.write(buffer, 0, count);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
            return new BigInteger(1, digest).toString(16);
        } catch (IOException | NoSuchAlgorithmException problem) {
            return "";
        }
    }

    boolean changed() {
        String old = kept.getString("digest", null);
        if (old == null) {
            agree(); //: @kept_at_start
            return false; //: @kept_at_start,nothing_kept
            return true; //: @guarded
        }
        return !old.equals(digest());
    }

    void agree() {
        kept.edit().putString("digest", digest()).commit();
    }
}
