package bench.flow.coroutine_start

import android.app.Activity
import android.os.Bundle
import android.provider.Settings
import android.util.Log
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch

class Main : Activity() {
    private val scope = CoroutineScope(Dispatchers.Default)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val id = Settings.Secure.getString(contentResolver, "android_id") //: #source
        scope.launch(start = CoroutineStart.DEFAULT) { //: @leak
        scope.launch(start = CoroutineStart.LAZY) { //: @clean
            Log.i("bench", "seen $id") //: #sink
        }
    }
}
