package bench.flow.vetoed_nick

import android.app.Activity
import android.os.Bundle
import android.provider.Settings
import android.util.Log
import kotlin.properties.Delegates

class Main : Activity() {
    private var nick by Delegates.vetoable("小猫") { _, _, next -> next.isNotEmpty() } //: @leak,lazy_first
    private var nick by Delegates.vetoable("小猫") { _, _, next -> next.length <= 8 } //: @vetoed
    private var nick by Delegates.observable("小猫") { _, last, _ -> changed(last) } //: @old_shown
    private val line by lazy { "你好，$nick" }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        title = line //: @lazy_first
        nick = Settings.Secure.getString(contentResolver, "android_id") //: #source
        nick = "小狗" //: @old_shown
        Log.i("Nick", line) //: #sink
    }

    private fun changed(last: String) { //: @old_shown
        Log.i("Nick", "原来是 $last") //: @old_shown #old
    } //: @old_shown
}
