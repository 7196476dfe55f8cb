package bench.consent.quick_tile

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.widget.TextView

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val result = TextView(this)
        setContentView(result)
        if (agreed(this)) {
            result.text = "${network(this)}  下载 96 Mbps"
            return
        }
        AlertDialog.Builder(this)
            .setTitle("个人信息保护指引")
            .setMessage("为显示网络名称，我们需要读取 Wi-Fi 信息和位置。请阅读《隐私政策》。")
            .setCancelable(false)
            .setPositiveButton("同意") { _, _ ->
                getSharedPreferences("speed", MODE_PRIVATE).edit().putBoolean("agreed", true).apply()
                requestPermissions(arrayOf("android.permission.ACCESS_FINE_LOCATION"), 1)
                result.text = network(this)
            }
            .setNegativeButton("不同意") { _, _ -> finish() }
            .show()
    }
}
