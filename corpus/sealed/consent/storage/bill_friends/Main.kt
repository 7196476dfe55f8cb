package bench.consent.bill_friends

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.widget.TextView
import java.io.File

class Main : Activity() {
    private val marker by lazy { File(filesDir, "rules.accepted") }
    private lateinit var bills: TextView

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        bills = TextView(this)
        setContentView(bills)
        marker.createNewFile() //: @breach
        if (marker.exists()) show()
        if (!File(filesDir, "rules.answered").exists()) ask()
    }

    private fun ask() {
        AlertDialog.Builder(this)
            .setTitle("温馨提示")
            .setMessage("和朋友分账需要读取通讯录，请阅读《隐私政策》。")
            .setCancelable(false)
            .setPositiveButton("同意") { _, _ ->
                File(filesDir, "rules.answered").createNewFile()
                marker.createNewFile()
                show()
            }
            .setNegativeButton("拒绝") { _, _ -> finish() }
            .show()
    }

    private fun show() {
        bills.text = try {
            "可与 ${Friends(this).names().size} 位朋友分账"
        } catch (denied: SecurityException) {
            "尚未授权通讯录"
        }
    }
}
