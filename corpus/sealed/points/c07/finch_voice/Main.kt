package bench.points.finch_voice

import android.app.Activity
import android.content.pm.PackageManager
import android.os.Bundle
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView
import com.finch.voice.FinchVoice

/** Demo of the Finch voice SDK with all its modules. */
class Main : Activity() {
    private val needs = arrayOf("android.permission.RECORD_AUDIO", "android.permission.READ_CONTACTS")
    private lateinit var heard: TextView

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        heard = TextView(this)
        val start = Button(this).apply {
            text = "同意说明并开始识别"
            setOnClickListener { listen() }
        }
        val statement = TextView(this)
        statement.text = resources.openRawResource(R.raw.statement).bufferedReader().use { it.readText() }
        setContentView(LinearLayout(this).apply {
            orientation = LinearLayout.VERTICAL
            addView(start)
            addView(heard)
            addView(statement)
        })
    }

    private fun listen() {
        if (needs.any { checkSelfPermission(it) != PackageManager.PERMISSION_GRANTED }) {
            requestPermissions(needs, 2)
            return
        }
        val voice = FinchVoice(this)
        voice.learnContacts() //: @breach,clean
        voice.learn(Friends.names(this)) //: @demo_reads
        heard.text = "音量 ${voice.loudness()}，词表 ${voice.words}"
    }
}
