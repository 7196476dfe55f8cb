import com.android.apksigner.ApkSignerTool;
import java.io.BufferedReader;
import java.io.InputStreamReader;

/**
 * The stock command `apksigner verify` on each APK named on standard input, in one JVM.
 *
 * <p>The command ends the process where it refuses one, so what was printed says how far it came.
 */
final class Verify {
    public static void main(String[] args) throws Exception {
        BufferedReader paths = new BufferedReader(new InputStreamReader(System.in));
        for (String path = paths.readLine(); path != null; path = paths.readLine()) {
            ApkSignerTool.main(new String[] {"verify", path});
            System.out.println("verified " + path);
        }
    }
}
