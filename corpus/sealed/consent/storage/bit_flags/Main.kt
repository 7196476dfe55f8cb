package bench.consent.bit_flags

import android.annotation.SuppressLint
import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.telephony.TelephonyManager
import android.widget.TextView

private const val GUIDE = 1
private const val REFUSED = 2
private const val AGREED = 4

class Main : Activity() {
    private val file by lazy { getSharedPreferences("steps", MODE_PRIVATE) }
    private var flags: Int
        get() = file.getInt("flags", 0)
        set(value) = file.edit().putInt("flags", value).apply()
    private lateinit var steps: TextView

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        steps = TextView(this).apply { text = "今天 6021 步" }
        setContentView(steps)
        if (flags and GUIDE == 0) { //: @guarded,wrong_bit
            steps.append("\n每天一万步，健康好习惯") //: @guarded,wrong_bit
            flags = flags or GUIDE //: @guarded,wrong_bit
        } //: @guarded,wrong_bit
        val may = flags != 0 //: @breach
        val may = flags and AGREED != 0 //: @guarded
        val may = flags and GUIDE != 0 //: @wrong_bit
        if (may) bind() else ask()
    }

    private fun ask() {
        AlertDialog.Builder(this)
            .setTitle("服务协议和隐私政策")
            .setMessage("我们会读取设备识别码，用于绑定步数。请阅读《隐私政策》。")
            .setCancelable(false)
            .setPositiveButton("同意") { _, _ ->
                flags = flags or AGREED
                bind()
            }
            .setNegativeButton("不同意") { _, _ ->
                flags = flags or REFUSED
                finish()
            }
            .show()
    }

    @SuppressLint("MissingPermission", "HardwareIds")
    private fun bind() {
        val phone = getSystemService(TelephonyManager::class.java)
        steps.tag = try {
            phone.imei //: #read
        } catch (denied: SecurityException) {
            ""
        }
    }
}
