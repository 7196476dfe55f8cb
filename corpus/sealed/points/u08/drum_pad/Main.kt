package bench.points.drum_pad

import android.annotation.SuppressLint
import android.app.Activity
import android.content.pm.PackageManager
import android.media.AudioFormat
import android.media.AudioRecord
import android.media.MediaRecorder
import android.media.ToneGenerator
import android.os.Bundle
import android.widget.Button
import android.widget.LinearLayout

private const val MIC = "android.permission.RECORD_AUDIO"

class Main : Activity() {
    private lateinit var record: Button

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val page = LinearLayout(this)
        listOf("底鼓" to ToneGenerator.TONE_DTMF_1, "军鼓" to ToneGenerator.TONE_DTMF_5).forEach { (name, tone) ->
            page.addView(button(name) { ToneGenerator(3, 80).startTone(tone, 120) })
        }
        record = button("录一段") { record() }
        page.addView(record)
        setContentView(page)
    }

    private fun button(words: String, action: () -> Unit) = Button(this).apply {
        text = words
        setOnClickListener { action() }
    }

    private fun record() {
        if (checkSelfPermission(MIC) == PackageManager.PERMISSION_GRANTED) {
            title = "录到 ${take()} 个采样"
        } else {
            requestPermissions(arrayOf(MIC), 3)
        }
    }

    override fun onRequestPermissionsResult(code: Int, names: Array<String>, results: IntArray) {
        if (results.firstOrNull() == PackageManager.PERMISSION_GRANTED) {
            record()
            return
        }
        finishAffinity() //: @breach #leave
        title = "未授权麦克风，录音不可用" //: @clean
        record.isEnabled = false //: @one_function
    }

    @SuppressLint("MissingPermission")
    private fun take(): Int {
        val samples = ShortArray(8000)
        val mic = AudioRecord(
            MediaRecorder.AudioSource.MIC, 8000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, 16_000,
        )
        mic.startRecording()
        val got = mic.read(samples, 0, samples.size)
        mic.release()
        return got
    }
}
