package bench.points.empty_notice

import android.app.Activity
import android.content.Intent
import android.os.Bundle
import android.widget.Button

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val send = Button(this)
        send.text = "发送文件"
        send.setOnClickListener { begin() } //: @clean,text_later
        setContentView(send)
        begin() //: @breach
    }

    private fun begin() {
        startForegroundService(Intent(this, Transfer::class.java))
    }
}
