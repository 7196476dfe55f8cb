package bench.flow.pipe_device;

import android.os.Build;
import java.io.File;

/** Whether the app runs on the test bench of the carrier. */
final class Laboratory {
    private static final String[] FILES = {"/dev/qemu_pipe", "/dev/socket/qemud", "/dev/goldfish_pipe"};

    private Laboratory() {}

    static boolean hasFiles() {
        for (String path : FILES) {
            if (new File(path).exists()) {
                return true;
            }
        }
        return false;
    }

    static boolean hasHardware() {
        return "ranchu".equals(Build.HARDWARE) || Build.HARDWARE.startsWith("goldfish");
    }
}
