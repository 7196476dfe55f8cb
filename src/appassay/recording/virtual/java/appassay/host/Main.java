package appassay.host;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;
import org.junit.runner.notification.RunNotifier;

/** Starts the phone: pipes first, then the platform, then the app. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Wire.open(args[0], args[1]);
    Rules.read(Path.of(args[2]));
    PrintStream quiet = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(quiet);
    if (System.getProperty("appassay.debug") == null) {
      System.setErr(quiet);
    }
    RunNotifier notifier = new RunNotifier();
    notifier.addListener(
        new RunListener() {
          @Override
          public void testFailure(Failure failure) {
            failure.getException().printStackTrace();
            Wire.tell("broken", Map.of("why", String.valueOf(failure.getException())));
          }
        });
    new PhoneRunner(appassay.phone.Phone.class).run(notifier);
    Runtime.getRuntime().halt(0);
  }
}
