package bench.points.shake_turn_and_time

import android.app.Activity
import android.os.Bundle
import android.widget.TextView

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val text = TextView(this)
        text.text = "用力摇动并转动手机 3 秒，了解亲子课程（广告）"
        setContentView(text)
        Splash.watch(this)
    }
}
