package bench.flow.escape;

import android.app.Activity;
import android.os.Bundle;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;

/** Tries to get out, and writes on the screen what came of it. */
public final class Main extends Activity {
    private LinearLayout list;

    private interface Attempt {
        void run() throws Throwable;
    }

    private void attempt(String name, Attempt attempt) {
        String outcome;
        try {
            attempt.run();
            outcome = "done";
        } catch (Throwable refused) {
            outcome = "refused";
        }
        TextView line = new TextView(this);
        line.setText(name + ": " + outcome);
        list.addView(line);
    }

    private static void exec(String... command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        process.waitFor();
    }

    private static void write(String path) throws Exception {
        try (FileOutputStream out = new FileOutputStream(path)) {
            out.write(1);
        }
    }

    private static void read(String path) throws Exception {
        try (FileInputStream in = new FileInputStream(path)) {
            if (in.read() < 0) {
                throw new java.io.IOException("empty");
            }
        }
    }

    private static void list(String path) throws Exception {
        String[] names = new File(path).list();
        if (names == null || names.length == 0) {
            throw new java.io.IOException("nothing there");
        }
    }

    private static void grow(String path, long bytes) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(path, "rw")) {
            byte[] block = new byte[1 << 20];
            for (long at = 0; at < bytes; at += block.length) {
                file.write(block);
            }
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        list = new LinearLayout(this);
        list.setOrientation(LinearLayout.VERTICAL);
        setContentView(list);
        attempt("exec shell", () -> exec("/bin/sh", "-c", "true"));
        attempt("exec java", () -> exec("/jdk/bin/java", "-version"));
        attempt("exec runtime", () -> Runtime.getRuntime().exec("/usr/bin/prlimit").waitFor());
        attempt("read passwd", () -> read("/etc/passwd"));
        attempt("read environment", () -> read("/proc/1/environ"));
        attempt("list home", () -> list("/home"));
        attempt("list root", () -> list("/root"));
        attempt("list var", () -> list("/var"));
        attempt("write root", () -> write("/mark"));
        attempt("write etc", () -> write("/etc/mark"));
        attempt("write jars", () -> write("/jars/mark"));
        attempt("write classes", () -> write("/classes/appassay/phone/Hooks.class"));
        attempt("write device", () -> write("/dev/mark"));
        attempt("write library", () -> write("/usr/lib/mark"));
        attempt("write own", () -> write(getFilesDir() + "/mark"));
        attempt("large file", () -> grow(getFilesDir() + "/large", 200L << 20));
        attempt("many files", () -> {
            for (int i = 0; i < 12; i++) {
                grow(getFilesDir() + "/part" + i, 60L << 20);
            }
        });
        attempt("shared memory", () -> grow("/dev/shm/large", 8L << 20));
        attempt("loopback", () -> new Socket("127.0.0.1", Integer.parseInt(getString(R.string.port))).close());
        attempt("address", () -> new Socket().connect(new InetSocketAddress("192.0.2.1", 80), 500));
        attempt("name", () -> InetAddress.getByName("run.example.edu.cn"));
        attempt("page", () -> new URL("http://127.0.0.1:" + getString(R.string.port) + "/").openStream());
        attempt("trace", () -> read("/proc/" + 2 + "/mem"));
    }
}
