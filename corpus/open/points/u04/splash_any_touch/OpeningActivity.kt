package bench.points.splash_any_touch

import android.app.Activity
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import android.view.Gravity
import android.view.MotionEvent
import android.widget.Button
import android.widget.FrameLayout
import android.widget.VideoView

class OpeningActivity : Activity() {
    private lateinit var video: VideoView

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val root = FrameLayout(this)
        video = VideoView(this)
        video.setVideoURI(Uri.parse("https://ads.radio.example/opening.mp4"))
        video.setOnCompletionListener { listen() }
        root.addView(video, FrameLayout.LayoutParams(-1, -1))
        root.addView(button("Skip") { listen() }, FrameLayout.LayoutParams(-2, -2, Gravity.TOP or Gravity.END))
        root.addView(button("Learn more") { shop() }, FrameLayout.LayoutParams(-2, -2, Gravity.BOTTOM))
        video.setOnTouchListener { _, event -> touched(event) } //: @breach,pauses #touch
        setContentView(root)
        video.start()
    }

    private fun touched(event: MotionEvent): Boolean { //: @breach,pauses
        if (event.action == MotionEvent.ACTION_DOWN) { //: @breach,pauses
            shop() //: @breach
            if (video.isPlaying) video.pause() else video.start() //: @pauses
        } //: @breach,pauses
        return true //: @breach,pauses
    } //: @breach,pauses

    private fun button(text: String, action: () -> Unit): Button {
        val button = Button(this)
        button.text = text
        button.setOnClickListener { action() }
        return button
    }

    private fun shop() = startActivity(Intent(Intent.ACTION_VIEW, Uri.parse("https://shop.example/headphones")))

    private fun listen() {
        startActivity(Intent(this, Player::class.java))
        finish()
    }
}
