package bench.consent.speech_ready

import android.app.Activity
import android.os.Bundle
import android.provider.Settings
import android.speech.tts.TextToSpeech
import android.view.View
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView

class Main : Activity(), TextToSpeech.OnInitListener {
    private val kept by lazy { getSharedPreferences("reader", MODE_PRIVATE) }
    private lateinit var speech: TextToSpeech
    private lateinit var question: LinearLayout

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        question = LinearLayout(this).apply {
            orientation = LinearLayout.VERTICAL
            addView(TextView(this@Main).apply { text = "请家长阅读《隐私政策》：我们会读取设备标识，用于记住孩子的进度。" })
            addView(button("同意") { agree() })
            addView(button("不同意") { finish() })
            visibility = if (kept.getBoolean("agreed", false)) View.GONE else View.VISIBLE
        }
        setContentView(LinearLayout(this).apply {
            orientation = LinearLayout.VERTICAL
            addView(question)
            addView(TextView(this@Main).apply { text = "日 月 水 火 山" })
        })
        speech = TextToSpeech(this, this)
    }

    private fun button(words: String, action: () -> Unit) = Button(this).apply {
        text = words
        setOnClickListener { action() }
    }

    override fun onInit(status: Int) {
        if (status != TextToSpeech.SUCCESS) return
        speech.speak("你好", TextToSpeech.QUEUE_FLUSH, null, "hello")
        pickVoice() //: @breach
        if (kept.getBoolean("agreed", false)) pickVoice() //: @guarded
    }

    private fun agree() {
        kept.edit().putBoolean("agreed", true).apply()
        question.visibility = View.GONE
        pickVoice() //: @says_hello,guarded
    }

    private fun pickVoice() {
        val id = Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) //: #read
        kept.edit().putString("reader_id", id).apply()
    }

    override fun onDestroy() {
        speech.shutdown()
        super.onDestroy()
    }
}
