package bench.flow.guessed_pin

import android.app.Activity
import android.os.Bundle
import android.util.Log
import android.view.View
import android.widget.EditText

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.lock)
        findViewById<View>(R.id.unlock).setOnClickListener { unlock() }
    }

    private fun unlock() {
        val field = findViewById<EditText>(R.id.pin)
        val pin = field.text.toString() //: #source
        var tries = 0
        var matches = 0
        var found = false
        while (tries < 10_000) {
            if ("%04d".format(tries) == pin) matches++
            if (matches > 0) found = true //: @flagged
            if (matches > 0) break //: @leak
            tries++
        }
        field.isEnabled = matches == 0
        Log.i("lock", "tries $tries $found") //: #sink
    }
}
