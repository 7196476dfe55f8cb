package bench.points.auto_press;

import android.accessibilityservice.AccessibilityService;
import android.view.accessibility.AccessibilityEvent;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.Toast;

public final class Hand extends AccessibilityService {
    private static final String INSTALLER = "com.android.packageinstaller";

    @Override
    public void onAccessibilityEvent(AccessibilityEvent event) {
        AccessibilityNodeInfo root = getRootInActiveWindow();
        if (root == null) {
            return;
        }
        boolean installer = INSTALLER.contentEquals(event.getPackageName());
        if (installer) press(root, "安装"); //: @breach #press
        if (!installer) press(root, "跳过"); //: @skip_ads
        if (installer) Toast.makeText(this, "正在询问：" + event.getText(), Toast.LENGTH_LONG).show(); //: @reads_out
    }

    private static void press(AccessibilityNodeInfo root, String word) {
        for (AccessibilityNodeInfo node : root.findAccessibilityNodeInfosByText(word)) {
            if (node.isClickable()) {
                node.performAction(AccessibilityNodeInfo.ACTION_CLICK);
            }
        }
    }

    @Override
    public void onInterrupt() {
        // A press is over at once.
    }
}
