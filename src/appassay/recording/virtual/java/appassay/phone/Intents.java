package appassay.phone;

import android.content.ComponentName;
import android.content.Intent;
import java.util.ArrayList;
import java.util.List;

/** What an intent says, in the words of the abstract machine. */
final class Intents {
  private Intents() {}

  static List<String> words(Intent intent) {
    List<String> found = new ArrayList<>();
    if (intent.getComponent() != null) {
      found.add("component=" + intent.getComponent().getClassName());
    }
    if (intent.getAction() != null) {
      found.add("action=" + Hooks.shortened(intent.getAction()));
    }
    if (intent.getPackage() != null) {
      found.add("package=" + Hooks.shortened(intent.getPackage()));
    }
    if (intent.getData() != null) {
      found.add("data=" + Hooks.shortened(intent.getData().toString()));
    }
    return found;
  }

  /** `own` where it goes to the app itself, else `other`. */
  static String whose(Object[] args) {
    for (Object one : args) {
      if (one instanceof Intent intent) {
        return isOwn(intent) ? "own" : "other";
      }
    }
    return "other";
  }

  static boolean isOwn(Intent intent) {
    String own = Phone.app.getPackageName();
    ComponentName component = intent.getComponent();
    return component != null ? component.getPackageName().equals(own) : own.equals(intent.getPackage());
  }
}
