package bench.points.sticky_service

import android.app.Activity
import android.content.Intent
import android.os.Bundle
import android.widget.TextView

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val text = TextView(this)
        text.text = "今天吃什么？"
        setContentView(text)
        startService(Intent(this, Ideas::class.java))
    }
}
