package appassay.phone;

import android.app.Application;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.util.DisplayMetrics;
import appassay.host.AppLoader;
import appassay.host.Wire;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.annotation.experimental.LazyApplication;

/** The phone: does what it is told to, one command after the other. */
@Config(sdk = 35, qualifiers = "zh-rCN-w360dp-h780dp-port-notnight-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@LazyApplication(LazyApplication.LazyLoad.ON)
public final class Phone {
  /** Permissions the user decides about. */
  static final Set<String> DANGEROUS =
      new HashSet<>(Arrays.asList(System.getProperty("appassay.dangerous", "").split(",")));

  static Application app;
  static volatile boolean gone;
  static int width = 720;
  static int height = 1560;

  /** Takes commands until there are no more. */
  @Test
  public void live() {
    Clock.began = Long.getLong("appassay.began", 0);
    Thread.currentThread().setContextClassLoader(AppLoader.own);
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Entry.failed(thrown));
    Watchdog.start(Thread.currentThread());
    Persona.make();
    Wire.tell("ready", Map.of());
    for (String line = Wire.command(); line != null; line = Wire.command()) {
      String[] words = line.split(" ");
      Map<String, Object> reply = new LinkedHashMap<>();
      try {
        obey(words, reply);
      } catch (Throwable broken) {
        broken.printStackTrace();
        reply.put("error", broken.toString());
      }
      reply.put("now", Clock.now());
      reply.put("gone", gone);
      reply.put("front", Life.inFront);
      Wire.tell("done", reply);
    }
  }

  private void obey(String[] words, Map<String, Object> reply) throws Exception {
    switch (words[0]) {
      case "open" -> open();
      case "home" -> Life.home();
      case "pass" -> Clock.pass(Long.parseLong(words[1]));
      case "tap" -> Screen.tap(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
      case "back" -> Screen.back();
      case "windows" -> reply.put("windows", Screen.windows());
      case "picture" -> reply.put("png", Base64.getEncoder().encodeToString(Screen.picture()));
      case "asked" -> reply.put("permissions", Life.PERMISSIONS.isEmpty() ? List.of() : Life.open(Life.PERMISSIONS.peek()));
      case "answer" -> Life.answer(words[1].equals("1"));
      case "grant" -> Persona.granted = List.of(words[1].split(","));
      case "keep" -> reply.put("data", Data.kept());
      case "put" -> Data.put(words[1], words[2]);
      default -> reply.put("error", "no such command");
    }
    if (!words[0].equals("picture") && app != null) {
      Clock.idle();
      Life.pump();
    }
  }

  /** Opens the app as its icon does. */
  private static void open() throws Exception {
    if (app == null) {
      Entry.run("process", () -> app = RuntimeEnvironment.getApplication());
      if (app == null) {
        gone = true;
        if (!Entry.ofApp) {
          Wire.tell("broken", Map.of("why", "the package can't be loaded: " + Entry.why));
        }
        return;
      }
      DisplayMetrics metrics = app.getResources().getDisplayMetrics();
      width = metrics.widthPixels;
      height = metrics.heightPixels;
    }
    if (Life.top() != null) {
      Life.front();
      return;
    }
    PackageManager packages = app.getPackageManager();
    Intent intent = packages.getLaunchIntentForPackage(app.getPackageName());
    if (intent == null) {
      Wire.tell("closed", Map.of("why", "no activity has an icon"));
      return;
    }
    Life.inFront = true;
    Life.ask(intent, null, null, -1);
  }
}
