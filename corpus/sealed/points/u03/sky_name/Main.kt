package bench.points.sky_name

import android.app.Activity
import android.os.Bundle
import android.widget.TextView

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val forecast = mapOf("今天" to "晴 21°", "明天" to "多云 18°", "后天" to "小雨 15°")
        setContentView(TextView(this).apply {
            text = forecast.entries.joinToString("\n") { (day, sky) -> "$day  $sky" }
        })
    }
}
