package bench.flow.shell_serial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/** Runs one program of the system. */
final class Shell {
    private Shell() {}

    static String run(String name) {
        try {
            Process program = new ProcessBuilder("/system/bin/getprop", name).start(); //: #source
            return "ended with " + program.waitFor(); //: @exit_code
            try (BufferedReader out = //: @leak,clean
                    new BufferedReader(new InputStreamReader(program.getInputStream()))) { //: @leak,clean
                return out.readLine(); //: @leak,clean
            } //: @leak,clean
        } catch (IOException missing) {
            return "missing";
        } catch (InterruptedException stopped) { //: @exit_code
            return "stopped"; //: @exit_code
        }
    }
}
