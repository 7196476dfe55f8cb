package appassay.phone;

import android.app.Activity;
import android.content.Context;
import android.content.ContextWrapper;
import android.content.res.Resources;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Rect;
import android.text.method.PasswordTransformationMethod;
import android.view.Gravity;
import android.view.KeyEvent;
import android.view.MotionEvent;
import android.view.View;
import android.view.ViewGroup;
import android.view.ViewParent;
import android.view.WindowManager;
import android.view.WindowManagerGlobal;
import android.widget.AdapterView;
import android.widget.Checkable;
import android.widget.TextView;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.robolectric.util.ReflectionHelpers;

/** The windows on screen: what they hold, how they look, and touches. */
final class Screen {
  private static final int MOST = 3000;

  private Screen() {}

  /** A window. */
  record Root(View view, WindowManager.LayoutParams params, int left, int top) {}

  /** All windows that can be seen, the lowest first. */
  static List<Root> roots() {
    WindowManagerGlobal global = WindowManagerGlobal.getInstance();
    List<View> views = ReflectionHelpers.getField(global, "mViews");
    List<WindowManager.LayoutParams> params = ReflectionHelpers.getField(global, "mParams");
    List<Root> found = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      View view = views.get(i);
      boolean seen = view.getVisibility() == View.VISIBLE && view.getWidth() > 0 && view.getHeight() > 0;
      if (seen && isShown(view)) {
        found.add(placed(view, params.get(i)));
      }
    }
    // A dialog made before its screen was shown still lies above it.
    found.sort(Comparator.comparingInt(Screen::height));
    return found;
  }

  private static int height(Root root) {
    Activity owner = owner(root.view);
    boolean base = root.params.type == WindowManager.LayoutParams.TYPE_BASE_APPLICATION;
    for (int i = 0; i < Life.STACK.size(); i++) {
      if (Life.STACK.get(i).activity() == owner) {
        return 2 * i + (base ? 0 : 1);
      }
    }
    return 2 * Life.STACK.size();
  }

  /** A window where its gravity puts it; Robolectric leaves all of them in the corner. */
  private static Root placed(View view, WindowManager.LayoutParams params) {
    Rect place = new Rect();
    Rect screen = new Rect(0, 0, Phone.width, Phone.height);
    int gravity = params.gravity == 0 ? Gravity.CENTER : params.gravity;
    Gravity.apply(gravity, view.getWidth(), view.getHeight(), screen, params.x, params.y, place);
    boolean whole = params.type == WindowManager.LayoutParams.TYPE_BASE_APPLICATION;
    return whole ? new Root(view, params, 0, 0) : new Root(view, params, place.left, place.top);
  }

  /** Where a view lies on the screen. */
  private static int[] at(View view, Root root) {
    int[] place = new int[2];
    view.getLocationInWindow(place);
    return new int[] {place[0] + root.left, place[1] + root.top};
  }

  /** Whether the screen a window belongs to can be seen. */
  private static boolean isShown(View view) {
    if (!Life.inFront) {
      return false;
    }
    Activity owner = owner(view);
    if (owner == null) {
      return true;
    }
    for (int i = Life.STACK.size() - 1; i >= 0; i--) {
      Life.Shown shown = Life.STACK.get(i);
      if (shown.activity() == owner) {
        return true;
      }
      if (!Life.seeThrough(shown.activity())) {
        return false;
      }
    }
    return false;
  }

  /** The activity a window is of; that of its own window knows only by the window. */
  private static Activity owner(View view) {
    for (Life.Shown shown : Life.STACK) {
      if (shown.activity().getWindow() != null && shown.activity().getWindow().peekDecorView() == view) {
        return shown.activity();
      }
    }
    Context at = view.getContext();
    for (int steps = 0; steps < 20 && at instanceof ContextWrapper wrapper; steps++) {
      if (at instanceof Activity activity) {
        return activity;
      }
      at = wrapper.getBaseContext();
    }
    return null;
  }

  private static String kind(WindowManager.LayoutParams params) {
    if (params.type == WindowManager.LayoutParams.TYPE_TOAST) {
      return "toast";
    }
    if (params.type >= WindowManager.LayoutParams.FIRST_SYSTEM_WINDOW) {
      return "overlay";
    }
    if (params.type >= WindowManager.LayoutParams.FIRST_SUB_WINDOW) {
      return "popup";
    }
    return params.type == WindowManager.LayoutParams.TYPE_BASE_APPLICATION ? "activity" : "dialog";
  }

  static List<Object> windows() {
    List<Object> found = new ArrayList<>();
    for (Root root : roots()) {
      Map<String, Object> window = new LinkedHashMap<>();
      window.put("kind", kind(root.params));
      Activity owner = owner(root.view);
      window.put("activity", owner == null ? "" : owner.getClass().getName());
      window.put("title", String.valueOf(root.params.getTitle()));
      List<Object> nodes = new ArrayList<>();
      add(nodes, root.view, root, -1);
      window.put("nodes", nodes);
      found.add(window);
    }
    return found;
  }

  private static void add(List<Object> nodes, View view, Root root, int parent) {
    if (view.getVisibility() != View.VISIBLE || nodes.size() >= MOST) {
      return;
    }
    int own = nodes.size();
    nodes.add(node(view, root, parent));
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        add(nodes, group.getChildAt(i), root, own);
      }
    }
  }

  private static Map<String, Object> node(View view, Root root, int parent) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("cls", String.valueOf(view.getAccessibilityClassName()));
    put(node, "id", id(view));
    if (view instanceof TextView text) {
      boolean secret = text.getTransformationMethod() instanceof PasswordTransformationMethod;
      CharSequence shown = text.getText().length() > 0 || text.getHint() == null ? text.getText() : text.getHint();
      put(node, "text", secret ? "" : shown.toString());
      flag(node, "password", secret);
    }
    put(node, "said", view.getContentDescription() == null ? "" : view.getContentDescription().toString());
    int[] at = at(view, root);
    node.put("bounds", clipped(at[0], at[1], at[0] + view.getWidth(), at[1] + view.getHeight()));
    node.put("parent", parent);
    flag(node, "clickable", view.isClickable() || isRow(view));
    flag(node, "checkable", view instanceof Checkable);
    flag(node, "checked", view instanceof Checkable box && box.isChecked());
    if (!view.isEnabled()) {
      node.put("enabled", false);
    }
    flag(node, "scrollable", view.canScrollVertically(1) || view.canScrollVertically(-1));
    return node;
  }

  /** Rows of a list that takes clicks are clicked though they are not clickable themselves. */
  private static boolean isRow(View view) {
    return view.getParent() instanceof AdapterView<?> list && list.getOnItemClickListener() != null;
  }

  private static List<Integer> clipped(int left, int top, int right, int bottom) {
    int width = Phone.width;
    int height = Phone.height;
    int x = Math.max(0, Math.min(left, width));
    int y = Math.max(0, Math.min(top, height));
    return List.of(x, y, Math.max(x, Math.min(right, width)), Math.max(y, Math.min(bottom, height)));
  }

  private static void put(Map<String, Object> node, String key, String text) {
    if (!text.isEmpty()) {
      node.put(key, text);
    }
  }

  private static void flag(Map<String, Object> node, String key, boolean value) {
    if (value) {
      node.put(key, true);
    }
  }

  private static String id(View view) {
    if (view.getId() == View.NO_ID) {
      return "";
    }
    try {
      return view.getResources().getResourceEntryName(view.getId());
    } catch (Resources.NotFoundException none) {
      return "";
    }
  }

  /** A PNG of the whole screen. */
  static byte[] picture() {
    Bitmap bitmap = Bitmap.createBitmap(Phone.width, Phone.height, Bitmap.Config.ARGB_8888);
    Canvas canvas = new Canvas(bitmap);
    canvas.drawColor(Color.BLACK);
    for (Root root : roots()) {
      if ((root.params.flags & WindowManager.LayoutParams.FLAG_DIM_BEHIND) != 0) {
        canvas.drawColor(Color.argb(Math.round(255 * root.params.dimAmount), 0, 0, 0));
      }
      canvas.save();
      canvas.translate(root.left, root.top);
      try {
        root.view.draw(canvas);
      } catch (RuntimeException | LinkageError undrawn) {
        Entry.failed(undrawn);
      }
      canvas.restore();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bitmap.compress(Bitmap.CompressFormat.PNG, 100, out);
    bitmap.recycle();
    return out.toByteArray();
  }

  static void tap(int x, int y) {
    List<Root> roots = roots();
    for (int i = roots.size() - 1; i >= 0; i--) {
      Root root = roots.get(i);
      boolean inside = x >= root.left && y >= root.top && x < root.left + root.view.getWidth() && y < root.top + root.view.getHeight();
      boolean passes = (root.params.flags & WindowManager.LayoutParams.FLAG_NOT_TOUCHABLE) != 0;
      boolean modal = (root.params.flags & (WindowManager.LayoutParams.FLAG_NOT_TOUCH_MODAL | WindowManager.LayoutParams.FLAG_NOT_FOCUSABLE)) == 0;
      if (!passes && (inside || modal)) {
        press(root, x - root.left, y - root.top);
        return;
      }
    }
  }

  private static void press(Root root, float x, float y) {
    String what = entry(root, Math.round(x) + root.left, Math.round(y) + root.top);
    long now = Clock.now();
    for (int action : new int[] {MotionEvent.ACTION_DOWN, MotionEvent.ACTION_UP}) {
      MotionEvent event = MotionEvent.obtain(now, now + (action == 0 ? 0 : 60), action, x, y, 0);
      event.setSource(android.view.InputDevice.SOURCE_TOUCHSCREEN);
      Entry.run(what, () -> root.view.dispatchTouchEvent(event));
      event.recycle();
      Entry.run(what, () -> org.robolectric.Shadows.shadowOf(android.os.Looper.getMainLooper()).idle());
    }
  }

  /** What a touch is: the innermost view that can be clicked there. */
  private static String entry(Root root, int x, int y) {
    View at = deepest(root.view, root, x, y);
    while (at != null && !at.isClickable() && !isRow(at)) {
      ViewParent parent = at.getParent();
      at = parent instanceof View view ? view : null;
    }
    return at == null ? "tap" : "tap " + at.getClass().getName() + " " + id(at);
  }

  private static View deepest(View view, Root root, int x, int y) {
    int[] at = at(view, root);
    boolean inside = x >= at[0] && y >= at[1] && x < at[0] + view.getWidth() && y < at[1] + view.getHeight();
    if (!inside || view.getVisibility() != View.VISIBLE) {
      return null;
    }
    if (view instanceof ViewGroup group) {
      for (int i = group.getChildCount() - 1; i >= 0; i--) {
        View found = deepest(group.getChildAt(i), root, x, y);
        if (found != null) {
          return found;
        }
      }
    }
    return view;
  }

  static void back() {
    List<Root> roots = roots();
    if (roots.isEmpty()) {
      return;
    }
    Root top = roots.get(roots.size() - 1);
    Life.Shown shown = Life.top();
    if (kind(top.params).equals("activity") && shown != null) {
      Entry.run("back", () -> shown.activity().onBackPressed());
      return;
    }
    for (int action : new int[] {KeyEvent.ACTION_DOWN, KeyEvent.ACTION_UP}) {
      Entry.run("back", () -> top.view.dispatchKeyEvent(new KeyEvent(action, KeyEvent.KEYCODE_BACK)));
    }
  }
}
