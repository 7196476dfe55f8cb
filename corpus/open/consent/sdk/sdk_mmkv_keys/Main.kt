package bench.consent.sdk_mmkv_keys

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.widget.TextView
import com.tencent.mmkv.MMKV

/** Loyalty points of a tea shop. */
class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val points = TextView(this).apply { text = "茶友积分：0" }
        setContentView(points)
        val kept = MMKV.defaultMMKV()
        if (kept.decodeBool("privacy_ok", false)) return
        AlertDialog.Builder(this)
            .setMessage("一叶茶铺尊重并保护您的个人信息，请阅读《隐私政策》后选择。")
            .setCancelable(false)
            .setPositiveButton("同意") { _, _ ->
                kept.encode("privacy_ok", true)
                Device.remember(this)
            }
            .setNegativeButton("不同意") { _, _ -> points.text = "未同意，积分功能不可用" }
            .show()
    }
}
