package bench.points.gesture_aid;

import android.accessibilityservice.AccessibilityService;
import android.view.KeyEvent;
import android.view.accessibility.AccessibilityEvent;
import android.view.accessibility.AccessibilityNodeInfo;

public final class Aid extends AccessibilityService {
    private static final String WATCHED = "com.android.settings"; //: @breach
    private static final String WATCHED = "bench.points.gesture_aid"; //: @clean,key_only

    @Override
    public void onAccessibilityEvent(AccessibilityEvent event) {
        CharSequence front = event.getPackageName();
        if (front == null || !WATCHED.contentEquals(front)) {
            return;
        }
        AccessibilityNodeInfo root = getRootInActiveWindow();
        if (root != null && !root.findAccessibilityNodeInfosByText(getString(R.string.app_name)).isEmpty()) {
            performGlobalAction(GLOBAL_ACTION_HOME); //: @breach #away
            performGlobalAction(GLOBAL_ACTION_BACK); //: @clean
        }
    }

    @Override
    protected boolean onKeyEvent(KeyEvent event) {
        if (event.getKeyCode() == KeyEvent.KEYCODE_VOLUME_DOWN && event.isLongPress()) {
            return performGlobalAction(GLOBAL_ACTION_HOME);
        }
        return super.onKeyEvent(event);
    }

    @Override
    public void onInterrupt() {
        // Nothing to stop: every gesture ends by itself.
    }
}
