package bench.flow.qemu_pipe;

import java.io.File;

/** Counts the files that the emulator brings along. */
final class Machine {
    private static final String[] FILES = {
        "/dev/qemu_pipe", "/dev/socket/qemud", "/sys/qemu_trace"
    };

    private Machine() {}

    static int signs() {
        int found = 0;
        for (String name : FILES) {
            if (new File(name).exists()) {
                found++;
            }
        }
        return found;
    }

    static int most() {
        return FILES.length;
    }
}
