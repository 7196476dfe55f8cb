package bench.points.bounces_out_of_settings

import android.accessibilityservice.AccessibilityService
import android.view.KeyEvent
import android.view.accessibility.AccessibilityEvent

class Gestures : AccessibilityService() {
    private var front = ""

    override fun onAccessibilityEvent(event: AccessibilityEvent) {
        front = event.packageName?.toString() ?: return
        if (front == "com.android.settings" && event.text.any { it.contains("One Hand") }) { //: @breach
            performGlobalAction(GLOBAL_ACTION_HOME) //: @breach #home
        } //: @breach
    }

    override fun onKeyEvent(event: KeyEvent): Boolean {
        val held = event.keyCode == KeyEvent.KEYCODE_VOLUME_DOWN && event.repeatCount == 3
        if (held && front != "com.android.settings") { //: @back_gesture
            performGlobalAction(GLOBAL_ACTION_BACK) //: @back_gesture
        } //: @back_gesture
        return held
    }

    override fun onInterrupt() = Unit
}
