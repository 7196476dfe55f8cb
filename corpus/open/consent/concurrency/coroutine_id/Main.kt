package bench.consent.coroutine_id

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.provider.Settings
import android.util.Log
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

class Main : Activity() {
    private val scope = CoroutineScope(Dispatchers.Default)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        collect() //: @breach
        AlertDialog.Builder(this)
            .setMessage("请阅读并同意《隐私政策》")
            .setCancelable(false)
            .setPositiveButton("同意") { _, _ ->
                collect() //: @guarded
            }
            .setNegativeButton("不同意") { _, _ -> finish() }
            .show()
    }

    private fun collect() {
        scope.launch {
            delay(100)
            val id = Settings.Secure.getString(contentResolver, "android_id") //: #read
            Log.i("bench", id)
        }
    }
}
