package bench.consent.answer_flow

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.provider.Settings
import android.widget.TextView
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch

class Main : Activity() {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
    private val agreed = MutableStateFlow(true) //: @breach
    private val agreed = MutableStateFlow(false) //: @clean

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val list = TextView(this)
        list.text = "帐篷、炉头、头灯"
        setContentView(list)
        scope.launch {
            agreed.first { it }
            val camper = Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) //: #read
            getPreferences(MODE_PRIVATE).edit().putString("camper", camper).apply()
        }
        AlertDialog.Builder(this)
            .setMessage("请阅读并同意《隐私政策》")
            .setCancelable(false)
            .setPositiveButton("同意") { _, _ -> agreed.value = true }
            .setNegativeButton("不同意") { _, _ -> finish() }
            .show()
    }

    override fun onDestroy() {
        scope.cancel()
        super.onDestroy()
    }
}
