package appassay.host;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pipes to the recorder outside: commands and what happens, and classes on request. */
public final class Wire {
  /** No more lines than this are told; an app that calls without end can't fill the disk. */
  private static final int MOST = 200_000;

  private static BufferedReader commands;
  private static OutputStream told;
  private static OutputStream asked;
  private static DataInputStream classes;
  private static int lines;

  private Wire() {}

  /** Takes the pipes, before anything of the app is there. */
  static void open(String ask, String answer) throws IOException {
    commands = new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    told = new FileOutputStream(FileDescriptor.out);
    asked = new FileOutputStream("/proc/self/fd/" + ask);
    classes = new DataInputStream(new BufferedInputStream(new FileInputStream("/proc/self/fd/" + answer)));
  }

  /** The next command, or null where there will be none. */
  public static String command() {
    try {
      return commands.readLine();
    } catch (IOException gone) {
      return null;
    }
  }

  /** Tells one line; what it is stands first. */
  public static synchronized void tell(String is, Map<String, Object> more) {
    if (is.equals("event") && ++lines > MOST) {
      return;
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("is", is);
    line.putAll(more);
    try {
      // The app may have written into the pipe: what is ours begins on a line of its own.
      told.write(("\n" + Json.of(line) + "\n").getBytes(StandardCharsets.UTF_8));
      told.flush();
    } catch (IOException gone) {
      Runtime.getRuntime().halt(3);
    }
  }

  /** Asks the recorder, and returns what it sends; null where it has nothing. */
  static byte[] ask(String request) {
    synchronized (classes) {
      try {
        asked.write((request + "\n").getBytes(StandardCharsets.UTF_8));
        asked.flush();
        int size = classes.readInt();
        if (size < 0) {
          return null;
        }
        byte[] data = new byte[size];
        classes.readFully(data);
        return data;
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
