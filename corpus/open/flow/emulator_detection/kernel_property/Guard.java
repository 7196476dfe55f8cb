package bench.flow.kernel_property;

import java.io.IOException;
import java.io.InputStream;

/** Tells an emulator by a property its kernel sets. */
final class Guard {
    private Guard() {}

    static boolean emulated() {
        try (InputStream in = new ProcessBuilder("getprop", "ro.kernel.qemu").start().getInputStream()) {
            return in.read() == '1';
        } catch (IOException problem) {
            return false;
        }
    }
}
