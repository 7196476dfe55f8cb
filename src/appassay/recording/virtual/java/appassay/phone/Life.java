package appassay.phone;

import android.app.Activity;
import android.app.Service;
import android.content.BroadcastReceiver;
import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.robolectric.Robolectric;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.android.controller.ServiceController;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowActivity;
import org.robolectric.shadows.ShadowApplication;

/** Components of the app: which run, which are in front, and what they asked to have started. */
final class Life {
  private static final String ASKS = "android.content.pm.action.REQUEST_PERMISSIONS";
  private static final String NAMES = "android.content.pm.extra.REQUEST_PERMISSIONS_NAMES";
  private static final String RESULTS = "android.content.pm.extra.REQUEST_PERMISSIONS_RESULTS";
  private static final int MOST = 40;

  /** The screens, the topmost last. */
  static final List<Shown> STACK = new ArrayList<>();

  /** Permissions the user is being asked for. */
  static final Deque<Asked> PERMISSIONS = new ArrayDeque<>();

  private static final Deque<Asked> QUEUE = new ArrayDeque<>();
  private static final Map<String, ServiceController<? extends Service>> SERVICES = new HashMap<>();
  private static final Map<String, IBinder> BINDERS = new HashMap<>();
  static boolean inFront;
  private static int starts;

  private Life() {}

  /** Something that was asked for, and whom to tell the result. */
  record Asked(Intent intent, Activity by, String who, int code) {}

  /** A screen. */
  static final class Shown {
    final ActivityController<? extends Activity> controller;
    final Asked asked;
    boolean resumed;
    boolean stopped;

    Shown(ActivityController<? extends Activity> controller, Asked asked) {
      this.controller = controller;
      this.asked = asked;
    }

    Activity activity() {
      return controller.get();
    }
  }

  static void ask(Intent intent, Activity by, String who, int code) {
    Asked asked = new Asked(intent, by, who, code);
    synchronized (QUEUE) {
      (ASKS.equals(intent.getAction()) ? PERMISSIONS : QUEUE).add(asked);
    }
  }

  static Shown top() {
    return STACK.isEmpty() ? null : STACK.get(STACK.size() - 1);
  }

  /** Starts and ends what is due, and says whether anything was. */
  static boolean pump() {
    boolean any = false;
    for (int rounds = 0; rounds < MOST; rounds++) {
      boolean more = ended() | next();
      if (!more) {
        break;
      }
      any = true;
      Clock.idle();
    }
    settlePermissions();
    return any;
  }

  private static boolean next() {
    Asked asked;
    synchronized (QUEUE) {
      asked = QUEUE.poll();
    }
    if (asked == null) {
      return false;
    }
    String cls = target(asked.intent);
    if (cls == null) {
      deliver(asked, Activity.RESULT_CANCELED, null);
    } else if (++starts < 500) {
      show(cls, asked);
    }
    return true;
  }

  /** The class of the app's own activity that an intent opens, or null where there is none. */
  private static String target(Intent intent) {
    PackageManager packages = Phone.app.getPackageManager();
    ComponentName component = intent.getComponent();
    try {
      if (component != null) {
        ActivityInfo info = packages.getActivityInfo(component, 0);
        return info.targetActivity != null ? info.targetActivity : info.name;
      }
    } catch (PackageManager.NameNotFoundException none) {
      return null;
    }
    ResolveInfo found = packages.resolveActivity(intent, 0);
    boolean own = found != null && found.activityInfo != null && found.activityInfo.packageName.equals(Phone.app.getPackageName());
    if (!own) {
      return null;
    }
    return found.activityInfo.targetActivity != null ? found.activityInfo.targetActivity : found.activityInfo.name;
  }

  static void show(String cls, Asked asked) {
    if (single(cls, asked)) {
      return;
    }
    Shown below = top();
    if (below != null) {
      pause(below);
    }
    Entry.run(cls + ".onCreate", () -> {
      Class<? extends Activity> type = Class.forName(cls).asSubclass(Activity.class);
      Intent intent = new Intent(asked.intent);
      if (intent.getComponent() == null) {
        intent.setComponent(new ComponentName(Phone.app, cls));
      }
      Shown shown = new Shown(Robolectric.buildActivity(type, intent), asked);
      STACK.add(shown);
      shown.controller.create();
      if (!shown.activity().isFinishing()) {
        shown.controller.start().postCreate(null);
        inFront = true;
        shown.controller.visible();
        if (!shown.activity().isFinishing()) {
          resume(shown);
        }
      }
    });
    Shown now = top();
    if (now != null && now != below && below != null && !now.activity().isFinishing() && !seeThrough(now.activity())) {
      stop(below);
    }
  }

  /** Whether an activity that is there already takes the intent. */
  private static boolean single(String cls, Asked asked) {
    Shown top = top();
    boolean same = top != null && top.activity().getClass().getName().equals(cls);
    boolean wanted = (asked.intent.getFlags() & (Intent.FLAG_ACTIVITY_SINGLE_TOP | Intent.FLAG_ACTIVITY_CLEAR_TOP)) != 0;
    int mode = same ? info(top.activity()) : 0;
    if (!same || top.activity().isFinishing() || !wanted && mode == ActivityInfo.LAUNCH_MULTIPLE) {
      return false;
    }
    pause(top);
    Entry.run(cls + ".onNewIntent", () -> top.controller.newIntent(asked.intent));
    resume(top);
    return true;
  }

  private static int info(Activity activity) {
    try {
      return activity.getPackageManager().getActivityInfo(activity.getComponentName(), 0).launchMode;
    } catch (PackageManager.NameNotFoundException none) {
      return 0;
    }
  }

  static boolean seeThrough(Activity activity) {
    android.content.res.TypedArray style = activity.getTheme().obtainStyledAttributes(
        new int[] {android.R.attr.windowIsTranslucent, android.R.attr.windowIsFloating});
    boolean through = style.getBoolean(0, false) || style.getBoolean(1, false);
    style.recycle();
    return through;
  }

  private static void pause(Shown shown) {
    if (shown.resumed) {
      shown.resumed = false;
      Entry.run(name(shown) + ".onPause", () -> shown.controller.pause());
    }
  }

  private static void stop(Shown shown) {
    if (!shown.stopped) {
      shown.stopped = true;
      Entry.run(name(shown) + ".onStop", () -> shown.controller.stop());
    }
  }

  private static void resume(Shown shown) {
    if (shown.resumed || !inFront) {
      return;
    }
    if (shown.stopped) {
      shown.stopped = false;
      Entry.run(name(shown) + ".onRestart", () -> shown.controller.restart());
    }
    shown.resumed = true;
    Entry.run(name(shown) + ".onResume", () -> {
      shown.controller.resume();
      shown.controller.windowFocusChanged(true);
      shown.controller.topActivityResumed(true);
    });
    Hooks.tell("activity.shown", "", name(shown), List.of(name(shown)));
  }

  private static String name(Shown shown) {
    return shown.activity().getClass().getName();
  }

  /** Takes away the screens that were closed, and shows what lies below. */
  private static boolean ended() {
    boolean any = false;
    for (Shown shown : new ArrayList<>(STACK)) {
      if (shown.activity().isFinishing() || Phone.gone) {
        any = true;
        ShadowActivity shadow = Shadows.shadowOf(shown.activity());
        pause(shown);
        stop(shown);
        STACK.remove(shown);
        Entry.run(name(shown) + ".onDestroy", () -> shown.controller.destroy());
        deliver(shown.asked, shadow.getResultCode(), shadow.getResultIntent());
      }
    }
    Shown top = top();
    if (top == null) {
      inFront = false;
    } else if (any) {
      resume(top);
    }
    return any;
  }

  private static void deliver(Asked asked, int result, Intent data) {
    if (asked.by == null || asked.code < 0 || asked.by.isDestroyed()) {
      return;
    }
    Entry.run(asked.by.getClass().getName() + ".onActivityResult", () -> {
      ShadowActivity shadow = Shadow.extract(asked.by);
      shadow.internalCallDispatchActivityResult(asked.who, asked.code, result, data);
    });
  }

  /** Answers requests no user is asked about: all was granted before, or the manifest names none of it. */
  private static void settlePermissions() {
    while (!PERMISSIONS.isEmpty() && open(PERMISSIONS.peek()).isEmpty()) {
      answer(false);
    }
  }

  /** Of what is asked for, that which the user has to answer. */
  static List<String> open(Asked asked) {
    List<String> found = new ArrayList<>();
    String[] names = asked.intent.getStringArrayExtra(NAMES);
    for (String name : names == null ? new String[0] : names) {
      boolean granted = Phone.app.checkSelfPermission(name) == PackageManager.PERMISSION_GRANTED;
      if (!granted && Persona.declares(name) && Persona.isDangerous(name)) {
        found.add(name);
      }
    }
    return found;
  }

  /** The user's answer to the first request. */
  static void answer(boolean grant) {
    Asked asked = PERMISSIONS.poll();
    if (asked == null) {
      return;
    }
    ShadowApplication shadow = Shadow.extract(Phone.app);
    List<String> open = open(asked);
    if (grant) {
      shadow.grantPermissions(open.toArray(new String[0]));
    }
    String[] names = asked.intent.getStringArrayExtra(NAMES);
    names = names == null ? new String[0] : names;
    int[] results = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      results[i] = Phone.app.checkSelfPermission(names[i]);
    }
    Intent data = new Intent(ASKS).putExtra(NAMES, names).putExtra(RESULTS, results);
    deliver(new Asked(asked.intent, asked.by, asked.who, Math.max(0, asked.code)), Activity.RESULT_OK, data);
  }

  static void home() {
    inFront = false;
    Shown top = top();
    if (top != null) {
      Entry.run(name(top) + ".onUserLeaveHint", () -> top.controller.userLeaving());
      pause(top);
      stop(top);
    }
  }

  static void front() {
    inFront = true;
    Shown top = top();
    if (top != null) {
      resume(top);
    }
  }

  /** A service of the app was started. */
  static void serve(Intent intent) {
    String cls = service(intent);
    if (cls != null) {
      new Handler(Looper.getMainLooper()).post(() -> Entry.run(cls + ".onStartCommand", () -> {
        ServiceController<? extends Service> controller = created(cls, intent);
        controller.get().onStartCommand(intent, 0, ++starts);
      }));
    }
  }

  /** A service is bound: the app's own is made, of others there are none. */
  static void bind(Intent intent) {
    ShadowApplication shadow = Shadow.extract(Phone.app);
    String cls = service(intent);
    if (cls == null) {
      if (intent.getComponent() != null) {
        shadow.declareComponentUnbindable(intent.getComponent());
      } else if (intent.getAction() != null) {
        shadow.declareActionUnbindable(intent.getAction());
      }
      return;
    }
    Entry.run(cls + ".onBind", () -> {
      ServiceController<? extends Service> controller = created(cls, intent);
      IBinder binder = BINDERS.containsKey(cls) ? BINDERS.get(cls) : controller.get().onBind(intent);
      BINDERS.put(cls, binder);
      shadow.setComponentNameAndServiceForBindServiceForIntent(intent, new ComponentName(Phone.app, cls), binder);
    });
  }

  private static ServiceController<? extends Service> created(String cls, Intent intent) throws ClassNotFoundException {
    ServiceController<? extends Service> known = SERVICES.get(cls);
    if (known == null) {
      known = Robolectric.buildService(Class.forName(cls).asSubclass(Service.class), intent);
      SERVICES.put(cls, known);
      known.create();
    }
    return known;
  }

  private static String service(Intent intent) {
    if (intent.getComponent() != null) {
      boolean own = intent.getComponent().getPackageName().equals(Phone.app.getPackageName());
      return own ? intent.getComponent().getClassName() : null;
    }
    ResolveInfo found = Phone.app.getPackageManager().resolveService(intent, 0);
    boolean own = found != null && found.serviceInfo.packageName.equals(Phone.app.getPackageName());
    return own ? found.serviceInfo.name : null;
  }

  /** A broadcast was sent: receivers of the app's manifest get it; those registered in code do anyway. */
  static void broadcast(Intent intent) {
    for (ResolveInfo found : Phone.app.getPackageManager().queryBroadcastReceivers(intent, 0)) {
      if (found.activityInfo.packageName.equals(Phone.app.getPackageName())) {
        String cls = found.activityInfo.name;
        new Handler(Looper.getMainLooper()).post(() -> Entry.run(cls + ".onReceive", () -> {
          BroadcastReceiver receiver = (BroadcastReceiver) Class.forName(cls).getDeclaredConstructor().newInstance();
          receiver.onReceive(Phone.app, intent);
        }));
      }
    }
  }
}
