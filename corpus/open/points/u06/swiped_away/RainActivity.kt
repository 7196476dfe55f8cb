package bench.points.swiped_away

import android.app.Activity
import android.app.AlertDialog
import android.content.Intent
import android.os.Bundle
import android.widget.Button

class RainActivity : Activity() {
    private val answers by lazy { getSharedPreferences("answers", MODE_PRIVATE) }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val play = Button(this)
        play.text = "播放雨声"
        play.setOnClickListener { startForegroundService(Intent(this, RainService::class.java)) }
        setContentView(play)
        if (!answers.getBoolean("privacy", false)) ask()
    }

    private fun ask() {
        val text = assets.open("privacy.txt").bufferedReader().use { it.readText() }
        AlertDialog.Builder(this)
            .setTitle("隐私政策")
            .setMessage(text)
            .setCancelable(false)
            .setPositiveButton("同意") { _, _ -> answers.edit().putBoolean("privacy", true).apply() }
            .setNegativeButton("拒绝") { _, _ -> finish() }
            .show()
    }
}
