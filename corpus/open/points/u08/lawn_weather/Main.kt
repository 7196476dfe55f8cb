package bench.points.lawn_weather

import android.Manifest.permission.ACCESS_FINE_LOCATION
import android.app.Activity
import android.app.AlertDialog
import android.content.pm.PackageManager
import android.os.Bundle
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView

class Main : Activity() {
    private val places by lazy { Places(this) }
    private lateinit var sky: TextView

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        sky = TextView(this)
        sky.text = "多云转晴，适合户外跑步"
        val page = LinearLayout(this)
        page.orientation = LinearLayout.VERTICAL
        page.addView(sky)
        page.addView(button("当前位置天气") { sky.text = "${places.read()}：晴 21℃" }) //: @clean
        page.addView(button("开始跑步") { places.follow() }) //: @while_running
        page.addView(button("结束跑步") { sky.text = places.stop() }) //: @while_running
        setContentView(page)
        if (getPreferences(MODE_PRIVATE).contains("agreed")) begin() else ask()
    }

    override fun onStop() {
        places.stop() //: @while_running
        super.onStop()
    }

    private fun button(name: String, tap: () -> Unit): Button {
        val button = Button(this)
        button.text = name
        button.setOnClickListener { tap() }
        return button
    }

    private fun ask() {
        AlertDialog.Builder(this)
            .setTitle("隐私政策")
            .setMessage("为提供天气和跑步记录，我们需要获取您的位置信息。详见《隐私政策》。")
            .setCancelable(false)
            .setPositiveButton("同意") { _, _ ->
                getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply()
                begin()
            }
            .setNegativeButton("不同意") { _, _ -> finish() }
            .show()
    }

    private fun begin() {
        if (checkSelfPermission(ACCESS_FINE_LOCATION) == PackageManager.PERMISSION_GRANTED) {
            places.follow() //: @breach
            sky.append("。定位已就绪")
        } else {
            requestPermissions(arrayOf(ACCESS_FINE_LOCATION), 3)
        }
    }

    override fun onRequestPermissionsResult(code: Int, names: Array<String>, results: IntArray) {
        if (results.firstOrNull() == PackageManager.PERMISSION_GRANTED) begin()
    }
}
