package bench.points.shell_grant;

import java.io.IOException;

final class Shell {
    private Shell() {
    }

    static boolean run(String... words) {
        String line = String.join(" ", words);
        try {
            return Runtime.getRuntime().exec(new String[] {"su", "-c", line}).waitFor() == 0; //: #exec
        } catch (IOException notRooted) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
