package bench.points.splash_any_touch

import android.app.Activity
import android.media.MediaPlayer
import android.os.Bundle
import android.widget.Button

class Player : Activity() {
    private val player = MediaPlayer()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val play = Button(this)
        play.text = "Play"
        play.setOnClickListener {
            player.setDataSource("https://stream.radio.example/night")
            player.setOnPreparedListener { it.start() }
            player.prepareAsync()
        }
        setContentView(play)
    }

    override fun onDestroy() {
        player.release()
        super.onDestroy()
    }
}
