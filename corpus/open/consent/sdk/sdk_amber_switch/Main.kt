package bench.consent.sdk_amber_switch

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.widget.TextView
import com.amber.ads.Amber

/** One joke a day, with a banner. */
class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(TextView(this).apply { text = "小明：老师，我能为没做过的事受罚吗？" })
        val kept = getPreferences(MODE_PRIVATE)
        if (kept.getBoolean("agree", false)) {
            Amber.setAgreePrivacy(true)
            return
        }
        AlertDialog.Builder(this)
            .setTitle("温馨提示")
            .setMessage("我们通过琥珀广告 SDK 展示广告。请阅读《隐私政策》后作出选择。")
            .setCancelable(false)
            .setPositiveButton("同意") { _, _ ->
                kept.edit().putBoolean("agree", true).apply()
                Amber.setAgreePrivacy(true)
            }
            .setNegativeButton("不同意") { _, _ -> }
            .show()
    }
}
