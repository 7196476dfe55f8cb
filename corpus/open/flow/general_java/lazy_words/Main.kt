package bench.flow.lazy_words

import android.app.Activity
import android.os.Bundle
import android.provider.Settings
import android.util.Log

class Main : Activity() {
    private val id = lazy {
        Settings.Secure.getString(contentResolver, "android_id") ?: "none" //: #source
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        title = "Late bird"
        if (id.value.isEmpty()) return //: @forced
        Log.i("Bird", "at work: ${id.value}") //: @leak #sink
        Log.i("Bird", "at work: $id") //: @clean
        Log.i("Bird", "at work: $id") //: @forced #sink
    }
}
